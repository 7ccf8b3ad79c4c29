import { ask } from "../endpoint.ts";
import type { Source } from "../source.ts";
import { dailyPrices, TIINGO } from "./dailyPrices.ts";

/** Tiingo: prices and total returns of every US fund. Its terms allow keeping them for oneself only. */
export function createTiingo(key: string, now: () => number): Source {
  return {
    name: TIINGO,
    keyName: "TIINGO_API_KEY",
    knows: (query) => (query.kind === "prices" || query.kind === "returns") && !query.ticker.startsWith("^"),
    fetch: async (query, transport, signal) => {
      if (query.kind !== "prices" && query.kind !== "returns") return null;
      const interval = query.kind === "returns" ? query.interval : null;
      return ask(dailyPrices, { ticker: query.ticker, interval, key }, { transport, signal, now });
    },
  };
}
