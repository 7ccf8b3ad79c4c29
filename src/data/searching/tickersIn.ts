const TICKER = /^\^?[A-Z][A-Z0-9]{0,5}([.-][A-Z]{1,2})?$/;

/**
 * The tickers in a pasted list, upper case, each once, in order. Commas, semicolons, spaces, line ends and
 * tabs part them, full-width letters count as plain ones, and what surrounds a ticker elsewhere goes:
 * "$IWM", "NYSEARCA:IWM", "IWM US Equity".
 */
export function tickersIn(text: string): string[] {
  const words = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\s+U[SPQN]\s+EQUITY\b/g, " ")
    .split(/[^A-Z0-9.^:-]+/)
    .map((word) => word.slice(word.lastIndexOf(":") + 1));
  return [...new Set(words.filter((word) => TICKER.test(word)))];
}
