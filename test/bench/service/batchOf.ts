import type { Query } from "../../../src/data/query.ts";

/** The body of a request for the facts of some funds. */
export const batchOf = (tickers: readonly string[]): { readonly queries: readonly Query[] } => ({
  queries: tickers.map((ticker) => ({ kind: "fund", ticker })),
});
