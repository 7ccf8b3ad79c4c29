import { ask } from "../endpoint.ts";
import { onOrBefore } from "../records/onOrBefore.ts";
import type { Source } from "../source.ts";
import { dailyAdjusted } from "./dailyAdjusted.ts";
import { etfProfile } from "./etfProfile.ts";
import { ALPHA_VANTAGE } from "./refused.ts";

/** Alpha Vantage: 25 requests a day without paying, so it is asked last. */
export function createAlphaVantage(key: string, now: () => number): Source {
  return {
    name: ALPHA_VANTAGE,
    keyName: "ALPHAVANTAGE_API_KEY",
    knows: (query) =>
      query.kind !== "macro" &&
      query.kind !== "catalogue" &&
      query.kind !== "valuations" &&
      !query.ticker.startsWith("^"),
    fetch: async (query, transport, signal) => {
      const asking = { transport, signal, now };
      switch (query.kind) {
        case "prices":
          return ask(dailyAdjusted, { ticker: query.ticker, interval: null, key }, asking);
        case "returns":
          return ask(dailyAdjusted, { ticker: query.ticker, interval: query.interval, key }, asking);
        case "fund":
          return ask(etfProfile, { ticker: query.ticker, kind: "fund", key }, asking);
        case "holdings": {
          const found = await ask(etfProfile, { ticker: query.ticker, kind: "holdings", key }, asking);
          return found?.kind === "holdings" ? onOrBefore(query.asOf, found) : null;
        }
        default:
          return null;
      }
    },
  };
}
