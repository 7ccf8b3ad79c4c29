import { ask } from "../endpoint.ts";
import { onOrBefore } from "../records/onOrBefore.ts";
import type { Source } from "../source.ts";
import { FMP } from "./address.ts";
import { fundInfo } from "./fundInfo.ts";
import { holdingsList } from "./holdingsList.ts";

/** Financial Modeling Prep: facts and holdings of funds whose issuers have no pages that can be read. */
export function createFmp(key: string, now: () => number): Source {
  return {
    name: FMP,
    keyName: "FMP_API_KEY",
    knows: (query) => (query.kind === "fund" || query.kind === "holdings") && !query.ticker.startsWith("^"),
    fetch: async (query, transport, signal) => {
      const asking = { transport, signal, now };
      if (query.kind === "fund") return ask(fundInfo, { ticker: query.ticker, key }, asking);
      if (query.kind !== "holdings") return null;
      return onOrBefore(query.asOf, await ask(holdingsList, { ticker: query.ticker, key }, asking));
    },
  };
}
