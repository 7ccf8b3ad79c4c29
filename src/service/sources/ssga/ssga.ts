import type { Source } from "../source.ts";
import { ask, type Asking } from "../endpoint.ts";
import { createKept } from "../kept.ts";
import { onOrBefore } from "../records/onOrBefore.ts";
import { characteristics } from "./characteristics.ts";
import { fundFinder } from "./fundFinder.ts";
import { isSsgaFund, SSGA } from "./funds.ts";
import { holdingsBook } from "./holdingsBook.ts";

/** The list of funds changes once a day, at night. */
const FRESH_MS = 30 * 60_000;

/** State Street's own pages of its SPDR funds: all holdings of the latest day, forward P/E, P/B, facts. No key. */
export function createSsga(now: () => number): Source {
  const list = createKept(FRESH_MS, (asking) => ask(fundFinder, null, asking));
  const found = async (ticker: string, asking: Asking) => (await list.get(asking))?.get(ticker) ?? null;
  return {
    name: SSGA,
    keyName: null,
    knows: (query) =>
      (query.kind === "holdings" || query.kind === "fund" || query.kind === "valuations") &&
      isSsgaFund(query.ticker),
    fetch: async (query, transport, signal) => {
      const asking = { transport, signal, now };
      switch (query.kind) {
        case "holdings":
          return onOrBefore(query.asOf, await ask(holdingsBook, query.ticker, asking));
        case "fund":
          return (await found(query.ticker, asking))?.record ?? null;
        case "valuations": {
          const { ticker } = query;
          const path = (await found(ticker, asking))?.path ?? null;
          return path === null ? null : ask(characteristics, { ticker, path }, asking);
        }
        default:
          return null;
      }
    },
  };
}
