import type { FundRecord, HoldingsRecord, ValuationsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { dayOf } from "../reading/toDate.ts";
import type { Summary } from "./summaryAnswer.ts";
import { summaryFund } from "./summaryFund.ts";
import { summaryHoldings } from "./summaryHoldings.ts";
import { summaryValuations } from "./summaryValuations.ts";
import { YAHOO, yahooSymbol } from "./yahooSymbol.ts";

/** A fund, and what to make of its summary. */
export interface SummaryAsked {
  readonly ticker: string;
  readonly kind: "fund" | "valuations" | "holdings";
}

const MODULES = "price,quoteType,summaryDetail,defaultKeyStatistics,fundProfile,topHoldings";

/**
 * Yahoo's quoteSummary of a fund; it wants a crumb and a cookie.
 *
 * Traps: here the expense ratio is a fraction (0.002), in quotes it is percent (0.2); P/E and P/B of
 * topHoldings are reciprocals; fundProfile's totalNetAssets is not the fund's (another unit, other share classes), summaryDetail's totalAssets
 * is; sector weights are a list of objects with one key each; zero stands for unknown.
 */
export const summary: Endpoint<SummaryAsked, Summary, FundRecord | ValuationsRecord | HoldingsRecord> = {
  request: ({ ticker }) => ({
    url: `https://query2.finance.yahoo.com/v10/finance/quoteSummary/${yahooSymbol(ticker)}?formatted=false&modules=${MODULES}`,
    accept: [404],
  }),
  parse: (body) => {
    const json = at(parseJson(YAHOO, body), "quoteSummary", "result", 0);
    const offset = numberAt(json, "quoteType", "gmtOffSetMilliseconds");
    const stamp = numberAt(json, "price", "regularMarketTime");
    const day = dayOf(stamp, offset === null ? undefined : offset / 1_000);
    if (day === null) throw badShape(YAHOO, "answers without a day");
    return { json, day };
  },
  normalise: ({ json, day }, { ticker, kind }, read) => {
    const type = textAt(json, "price", "quoteType");
    if (type !== "ETF" && type !== "MUTUALFUND") return null;
    if (textAt(json, "price", "currency") !== "USD") return null;
    if (kind === "fund") return summaryFund({ json, day }, ticker, read);
    if (kind === "valuations") return summaryValuations({ json, day }, ticker, read);
    return summaryHoldings({ json, day }, ticker, read);
  },
};
