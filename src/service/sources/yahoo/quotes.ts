import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, listAt, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { dayOf } from "../reading/toDate.ts";
import { YAHOO, yahooSymbol } from "./yahooSymbol.ts";

/** What a share costs against its company's earnings of the last twelve months. */
export interface Quote {
  /** Negative for a loss-maker; null where there are no earnings to be had. */
  readonly pe: number | null;
  readonly day: string | null;
}

/** Symbols a request; addresses stay below 2,000 characters. */
export const QUOTES_A_REQUEST = 200;

/**
 * Yahoo's quotes of up to 200 companies at once, by their symbols at Yahoo; it wants a crumb.
 *
 * Trap: a loss-maker has no trailingPE, so its P/E is price ÷ earnings a share, which keeps the sign.
 */
export const quotes: Endpoint<readonly string[], unknown, ReadonlyMap<string, Quote>> = {
  request: (tickers) => ({
    url: `https://query2.finance.yahoo.com/v7/finance/quote?symbols=${tickers.map(yahooSymbol).join(",")}&fields=regularMarketPrice,epsTrailingTwelveMonths,regularMarketTime`,
  }),
  parse: (body) => {
    const result = at(parseJson(YAHOO, body), "quoteResponse", "result");
    if (!Array.isArray(result)) throw badShape(YAHOO, "answers without quotes");
    return result as readonly unknown[];
  },
  normalise: (json) =>
    new Map(
      listAt(json).flatMap((quote): [string, Quote][] => {
        const symbol = textAt(quote, "symbol");
        const day = dayOf(numberAt(quote, "regularMarketTime"));
        return symbol === null ? [] : [[symbol, { pe: peOf(quote), day }]];
      }),
    ),
};

function peOf(quote: unknown): number | null {
  const price = numberAt(quote, "regularMarketPrice");
  const earnings = numberAt(quote, "epsTrailingTwelveMonths");
  if (price === null || earnings === null || !(price > 0) || earnings === 0) return null;
  const pe = price / earnings;
  return Number.isFinite(pe) && pe !== 0 ? pe : null;
}
