import type { SourceRequest } from "../source.ts";

/** As users read it. */
export const FMP = "FMP";

/** A fund, and the key to ask with. */
export interface Keyed {
  readonly ticker: string;
  readonly key: string;
}

/** The request for what FMP has of a fund. */
export function fmpRequest(what: string, { ticker, key }: Keyed): SourceRequest {
  return {
    url: `https://financialmodelingprep.com/stable/etf/${what}?symbol=${encodeURIComponent(ticker)}`,
    secrets: { apikey: key },
    accept: [404],
  };
}
