import type { Source } from "../source.ts";
import { ask } from "../endpoint.ts";
import { onOrBefore } from "../records/onOrBefore.ts";
import { holdingsFile } from "./holdingsFile.ts";
import { keyFacts } from "./keyFacts.ts";
import { ISHARES, isProduct } from "./products.ts";

/** BlackRock's own pages of its funds: all holdings of the latest day, P/E, P/B, facts. No key. */
export function createIshares(now: () => number): Source {
  return {
    name: ISHARES,
    keyName: null,
    knows: (query) =>
      (query.kind === "holdings" || query.kind === "fund" || query.kind === "valuations") &&
      isProduct(query.ticker),
    fetch: async (query, transport, signal) => {
      const asking = { transport, signal, now };
      switch (query.kind) {
        case "holdings":
          return onOrBefore(query.asOf, await ask(holdingsFile, query.ticker, asking));
        case "fund":
        case "valuations":
          return ask(keyFacts, query, asking);
        default:
          return null;
      }
    },
  };
}
