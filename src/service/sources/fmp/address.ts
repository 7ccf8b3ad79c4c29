/** As users read it. */
export const FMP = "FMP";

/** A fund, and the key to ask with. */
export interface Keyed {
  readonly ticker: string;
  readonly key: string;
}

/** Address of what FMP has of a fund. The key can go nowhere but here; what is shown of addresses leaves it out. */
export function fmpAddress(what: string, { ticker, key }: Keyed): string {
  return `https://financialmodelingprep.com/stable/etf/${what}?symbol=${encodeURIComponent(ticker)}&apikey=${encodeURIComponent(key)}`;
}
