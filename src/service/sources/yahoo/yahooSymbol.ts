/** As users read it. */
export const YAHOO = "Yahoo";

/** Share classes that issuers write without a mark between company and class; Yahoo wants a dash. */
const CLASSES = new Set([
  "BFA",
  "BFB",
  "BRKA",
  "BRKB",
  "CRDA",
  "GEFB",
  "HEIA",
  "LENB",
  "MOGA",
  "MOGB",
  "UHALB",
]);

/** A ticker as Yahoo writes it, ready for an address: BRK.B and BRKB are BRK-B. */
export function yahooSymbol(ticker: string): string {
  const dashed = ticker.replaceAll(/[./ ]/g, "-");
  return encodeURIComponent(CLASSES.has(dashed) ? `${dashed.slice(0, -1)}-${dashed.slice(-1)}` : dashed);
}
