import type { FundRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint, Reading } from "../endpoint.ts";
import { at, listAt, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { figure, fundRecord, ofPercent } from "../records/fundRecord.ts";
import { SSGA } from "./funds.ts";

/** A fund of the list. */
export interface FoundFund {
  readonly record: FundRecord;
  /** Address of its page at ssga.com; null where the list has none. */
  readonly path: string | null;
}

/**
 * State Street's list of its US funds; one answer has them all.
 *
 * Traps: each figure is a pair, as shown and as a number; net assets are in millions; the expense ratio is percent;
 * the smallest number there is (5e-324, also negative) stands for unknown.
 */
export const fundFinder: Endpoint<null, readonly unknown[], ReadonlyMap<string, FoundFund>> = {
  request: () => ({
    url: "https://www.ssga.com/bin/v1/ssmp/fund/fundfinder?country=us&language=en&role=intermediary&product=etfs&ui=fund-finder",
  }),
  parse: (body) => {
    const funds = at(parseJson(SSGA, body), "data", "funds", "etfs", "datas");
    if (!Array.isArray(funds)) throw badShape(SSGA, "answers without a list of funds");
    return funds as readonly unknown[];
  },
  normalise: (funds, _, read) =>
    new Map(
      listAt(funds).flatMap((fund): [string, FoundFund][] => {
        const found = foundFund(fund, read);
        return found === null ? [] : [[found.record.ticker, found]];
      }),
    ),
};

/** Null for a line without ticker, name or day. */
function foundFund(fund: unknown, read: Reading): FoundFund | null {
  const ticker = textAt(fund, "fundTicker")?.toUpperCase() ?? null;
  const name = textAt(fund, "fundName");
  const asOf = toDate(at(fund, "asOfDate", 1));
  if (ticker === null || name === null || asOf === null) return null;
  const millions = known(numberAt(fund, "aum", 1));
  const record = fundRecord(
    {
      ticker,
      source: SSGA,
      asOf,
      name: name.replaceAll("®", ""),
      issuer: "State Street (SPDR)",
      inceptionDate: toDate(at(fund, "inceptionDate", 1)),
      expenseRatio: figure(ofPercent(known(numberAt(fund, "ter", 1))), null, SSGA, "expenseRatio"),
      netAssets: figure(millions === null ? null : millions * 1e6, asOf, SSGA),
      price: figure(known(numberAt(fund, "closePrice", 1)), asOf, SSGA),
    },
    read,
  );
  const path = textAt(fund, "fundUri");
  return { record, path: path !== null && /^\/us\/en\/[\w/-]+$/.test(path) ? path : null };
}

const known = (value: number | null) => (value !== null && Math.abs(value) < 1e-300 ? null : value);
