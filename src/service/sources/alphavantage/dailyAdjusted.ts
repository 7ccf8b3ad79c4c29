import type { PricesRecord, ReturnsRecord } from "../../../data/record.ts";
import type { Endpoint } from "../endpoint.ts";
import { decodeData } from "../reading/decodeText.ts";
import { parseJson } from "../reading/parseJson.ts";
import { parseRows } from "../reading/parseRows.ts";
import { toDate } from "../reading/toDate.ts";
import { toNumber } from "../reading/toNumber.ts";
import { badShape } from "../badShape.ts";
import { historyRecord, type AdjustedDay, type KeyedHistory } from "../records/historyRecord.ts";
import { ALPHA_VANTAGE, alphaVantageRequest, refused } from "./refused.ts";

/** The flash crash and the day after: its figures of funds are wrong for both. */
const WRONG = new Set(["2010-05-06", "2010-05-07"]);

/**
 * Alpha Vantage's TIME_SERIES_DAILY_ADJUSTED, the whole history as CSV; for paying users.
 *
 * Traps: newest first; `close` is as traded, so splits are to be worked in; two days of May 2010 are wrong and left
 * out; limits come with status 200, as JSON.
 */
export const dailyAdjusted: Endpoint<KeyedHistory, readonly AdjustedDay[], PricesRecord | ReturnsRecord> = {
  request: ({ ticker, key }) =>
    alphaVantageRequest("TIME_SERIES_DAILY_ADJUSTED", ticker, key, "&outputsize=full&datatype=csv"),
  parse: (body) => {
    const text = decodeData(ALPHA_VANTAGE, body);
    if (text.trimStart().startsWith("{"))
      throw refused(parseJson(ALPHA_VANTAGE, body)) ?? badShape(ALPHA_VANTAGE, "answers without prices");
    return parseRows(ALPHA_VANTAGE, text, ["timestamp", "close", "adjusted_close", "split_coefficient"])
      .map((row) => ({
        date: toDate(row.timestamp),
        value: toNumber(row.close),
        adjusted: toNumber(row.adjusted_close),
        split: toNumber(row.split_coefficient),
      }))
      .filter(({ date }) => !WRONG.has(date ?? ""));
  },
  normalise: (days, asked, read) => historyRecord(ALPHA_VANTAGE, asked, days, read),
};
