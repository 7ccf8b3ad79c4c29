import type { Figure } from "../../../data/record.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { figure, ofPercent } from "../records/fundRecord.ts";
import { VANGUARD, vanguardAddress } from "./funds.ts";

/** What a fund costs and pays. */
export interface Price {
  readonly price: Figure | null;
  readonly yield: Figure | null;
}

/** Traps: the market's price is beside the net asset value ("regular"); figures are texts, the yield (30 days, by SEC's rule) percent. */
export const price: Endpoint<string, unknown, Price> = {
  request: (ticker) => ({ url: vanguardAddress(ticker, "price"), accept: [404] }),
  parse: (body) => at(parseJson(VANGUARD, body), "currentPrice"),
  normalise: (json) => {
    const market = at(json, "dailyPrice", "market");
    const paid = at(json, "yield");
    const [traded, paidOn] = [market, paid].map((part) => toDate(textAt(part, "asOfDate")));
    return {
      price: traded ? figure(numberAt(market, "price"), traded, VANGUARD) : null,
      yield: figure(ofPercent(numberAt(paid, "yieldPct")), paidOn ?? null, VANGUARD, "yield"),
    };
  },
};
