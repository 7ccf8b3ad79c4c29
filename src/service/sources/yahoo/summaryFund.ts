import type { FundRecord } from "../../../data/record.ts";
import type { Reading } from "../endpoint.ts";
import { numberAt, textAt } from "../reading/at.ts";
import { dayOf } from "../reading/toDate.ts";
import { figure, fundRecord } from "../records/fundRecord.ts";
import type { Summary } from "./summaryAnswer.ts";
import { YAHOO } from "./yahooSymbol.ts";

/** Facts of a fund; its name is the ticker where Yahoo has none. */
export function summaryFund({ json, day }: Summary, ticker: string, read: Reading): FundRecord {
  const expense = numberAt(json, "fundProfile", "feesExpensesInvestment", "annualReportExpenseRatio");
  const assets = numberAt(json, "summaryDetail", "totalAssets");
  return fundRecord(
    {
      ticker,
      source: YAHOO,
      asOf: day,
      name: textAt(json, "price", "longName") ?? textAt(json, "price", "shortName") ?? ticker,
      issuer: textAt(json, "fundProfile", "family"),
      style: textAt(json, "fundProfile", "categoryName"),
      inceptionDate: dayOf(numberAt(json, "defaultKeyStatistics", "fundInceptionDate"), 0),
      firstTradeDate: dayOf(numberAt(json, "quoteType", "firstTradeDateEpochUtc")),
      expenseRatio: figure(expense, null, YAHOO, "expenseRatio"),
      netAssets: figure(assets, null, YAHOO),
      price: figure(numberAt(json, "price", "regularMarketPrice"), day, YAHOO),
      yield: figure(numberAt(json, "summaryDetail", "yield"), null, YAHOO, "yield"),
    },
    read,
  );
}
