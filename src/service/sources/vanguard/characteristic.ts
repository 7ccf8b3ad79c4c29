import type { ValuationsRecord } from "../../../data/record.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { valuationsRecord } from "../records/valuationsRecord.ts";
import { VANGUARD, vanguardAddress } from "./funds.ts";

/**
 * A fund's P/E and P/B, as of a month's end. Vanguard does not publish by which rule losses count, so the method is unstated.
 *
 * Trap: figures are texts with an x ("24.5x"), and a day may be given beside each.
 */
export const characteristic: Endpoint<string, unknown, ValuationsRecord> = {
  request: (ticker) => ({ url: vanguardAddress(ticker, "characteristic"), accept: [404] }),
  parse: (body) => at(parseJson(VANGUARD, body), "equityCharacteristic"),
  normalise: (json, ticker, read) => {
    const point = (metric: "pe" | "pb", name: string) => ({
      metric,
      basis: "trailing" as const,
      method: "unstated" as const,
      value: numberAt(json, "fund", name),
      date: toDate(textAt(json, "fund", `${name}Date`) ?? textAt(json, "asOfDate")),
    });
    const points = [point("pe", "priceEarningsRatio"), point("pb", "priceBookRatio")];
    return valuationsRecord(VANGUARD, ticker, points, read);
  },
};
