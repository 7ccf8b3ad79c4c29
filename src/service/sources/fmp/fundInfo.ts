import type { FundRecord } from "../../../data/record.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, numberAt, textAt } from "../reading/at.ts";
import { toDate } from "../reading/toDate.ts";
import { figure, fundRecord, ofPercent } from "../records/fundRecord.ts";
import { FMP, fmpRequest, type Keyed } from "./address.ts";
import { parseList } from "./parseList.ts";

/**
 * FMP's facts of a fund.
 *
 * Traps: an expenseRatio of 0.4 means percent; zero assets mean unknown; the price is the net asset value; an unknown ticker is an empty list; there is no P/E of funds.
 */
export const fundInfo: Endpoint<Keyed, readonly unknown[], FundRecord> = {
  request: (asked) => fmpRequest("info", asked),
  parse: parseList,
  normalise: (list, { ticker }, read) => {
    const fund = at(list, 0);
    const name = textAt(fund, "name");
    if (name === null || (textAt(fund, "navCurrency") ?? "USD") !== "USD") return null;
    const updated = toDate(textAt(fund, "updatedAt"));
    return fundRecord(
      {
        ticker,
        source: FMP,
        asOf: updated ?? read.fetchedAt.slice(0, 10),
        name,
        issuer: textAt(fund, "etfCompany"),
        isin: textAt(fund, "isin"),
        inceptionDate: toDate(textAt(fund, "inceptionDate")),
        expenseRatio: figure(ofPercent(numberAt(fund, "expenseRatio")), updated, FMP, "expenseRatio"),
        netAssets: figure(numberAt(fund, "assetsUnderManagement") ?? numberAt(fund, "aum"), updated, FMP),
      },
      read,
    );
  },
};
