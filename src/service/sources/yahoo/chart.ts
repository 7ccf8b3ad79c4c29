import type { PricesRecord, ReturnsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, listAt, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { dayOf } from "../reading/toDate.ts";
import { historyRecord, type AdjustedDay, type HistoryAsked } from "../records/historyRecord.ts";
import { YAHOO, yahooSymbol } from "./yahooSymbol.ts";

/** Daily closes at an exchange, which are split-adjusted already; null on days without one. */
export interface Chart {
  readonly currency: string | null;
  readonly days: readonly AdjustedDay[];
}

/**
 * Yahoo's chart, the whole daily history in one answer: about 7,000 days, 600 kB.
 *
 * Traps: a close can be null, and days can be missing; `adjclose` is the total return, `close` only
 * split-adjusted; stamps are those of the session's start in UTC; a fund without trades has no `timestamp` at all. During
 * a session its last day is still moving: it is left out until the session is over.
 */
export const chart: Endpoint<HistoryAsked, Chart, PricesRecord | ReturnsRecord> = {
  request: ({ ticker }) => ({
    url: `https://query2.finance.yahoo.com/v8/finance/chart/${yahooSymbol(ticker)}?interval=1d&period1=0&period2=9999999999&events=div%7Csplit`,
    accept: [404],
  }),
  parse: (body) => {
    const result = at(parseJson(YAHOO, body), "chart", "result", 0);
    if (result === undefined) throw badShape(YAHOO, "answers without a chart");
    const offset = numberAt(result, "meta", "gmtoffset") ?? undefined;
    const closes = listAt(result, "indicators", "quote", 0, "close");
    const adjusted = listAt(result, "indicators", "adjclose", 0, "adjclose");
    const stamps = listAt(result, "timestamp");
    if (closes.length < stamps.length || adjusted.length < stamps.length)
      throw badShape(YAHOO, "answers with columns of different length");
    const open = openSession(result);
    return {
      currency: textAt(result, "meta", "currency"),
      days: stamps.flatMap((_, i) => {
        const stamp = numberAt(stamps, i);
        if (stamp !== null && stamp >= open) return [];
        return [
          {
            date: dayOf(stamp, offset),
            value: numberAt(closes, i),
            adjusted: numberAt(adjusted, i),
            split: null,
          },
        ];
      }),
    };
  },
  normalise: ({ currency, days }, asked, read) =>
    currency !== "USD" || days.length === 0 ? null : historyRecord(YAHOO, asked, days, read),
};

/** Start of the session that is still on by the time of its last trade, in epoch seconds; never is infinity. */
function openSession(result: unknown): number {
  const start = numberAt(result, "meta", "currentTradingPeriod", "regular", "start");
  const end = numberAt(result, "meta", "currentTradingPeriod", "regular", "end");
  const traded = numberAt(result, "meta", "regularMarketTime");
  return start !== null && end !== null && traded !== null && traded >= start && traded < end
    ? start
    : Infinity;
}
