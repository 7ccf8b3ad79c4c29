import type { Source } from "../source.ts";
import { ask } from "../endpoint.ts";
import { askWithCrumb } from "./askWithCrumb.ts";
import { chart } from "./chart.ts";
import type { CrumbKeeper } from "./crumb.ts";
import { summary } from "./summary.ts";
import { YAHOO } from "./yahooSymbol.ts";

/** Yahoo Finance: histories of every fund, and facts, P/E and the ten largest holdings of most. No key. */
export function createYahoo(crumbs: CrumbKeeper, now: () => number): Source {
  return {
    name: YAHOO,
    keyName: null,
    knows: (query) =>
      query.kind === "holdings" ? query.asOf === null : query.kind !== "macro" && query.kind !== "catalogue",
    fetch: async (query, transport, signal) => {
      const asking = { transport, signal, now };
      switch (query.kind) {
        case "prices":
          return ask(chart, { ticker: query.ticker, interval: null }, asking);
        case "returns":
          return ask(chart, query, asking);
        case "fund":
        case "valuations":
        case "holdings":
          return askWithCrumb(summary, query, asking, crumbs);
        default:
          return null;
      }
    },
  };
}
