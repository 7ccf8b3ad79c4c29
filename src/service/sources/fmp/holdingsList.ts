import type { Holding, HoldingsRecord } from "../../../data/record.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, listAt, numberAt, textAt } from "../reading/at.ts";
import { toDate } from "../reading/toDate.ts";
import { holdingsRecord } from "../records/holdingsRecord.ts";
import { FMP, fmpRequest, type Keyed } from "./address.ts";
import { parseList } from "./parseList.ts";

/** FMP's list of all that a fund holds. Traps: weights are percent; cash has an empty `asset`; the day is that of the last update. */
export const holdingsList: Endpoint<Keyed, readonly unknown[], HoldingsRecord> = {
  request: (asked) => fmpRequest("holdings", asked),
  parse: parseList,
  normalise: (list, { ticker }, read) => {
    if (list.length === 0) return null;
    const lines = listAt(list).flatMap((line): Holding[] => {
      const percent = numberAt(line, "weightPercentage");
      const symbol = textAt(line, "asset");
      const name = textAt(line, "name") ?? symbol;
      return percent === null || name === null
        ? []
        : [{ ticker: symbol, name, sector: null, weight: percent / 100 }];
    });
    const days = listAt(list).flatMap(
      (_, i) => toDate(at(list, i, "updatedAt")) ?? toDate(at(list, i, "updated")) ?? [],
    );
    return holdingsRecord({ source: FMP, ticker, asOf: days.sort().at(-1) ?? null, lines }, read);
  },
};
