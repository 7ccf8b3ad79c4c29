import type { PricesRecord, ReturnsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { listAt, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { historyRecord, type AdjustedDay, type KeyedHistory } from "../records/historyRecord.ts";

/** As users read it. */
export const TIINGO = "Tiingo";

/**
 * Tiingo's daily prices, the whole history.
 *
 * Traps: `close` is as traded, so splits are to be worked in; `adjClose` is the total return; days are instants at
 * midnight UTC; an unknown ticker is status 404; a wrong token 401 or 403. The key goes in a header.
 */
export const dailyPrices: Endpoint<KeyedHistory, readonly AdjustedDay[], PricesRecord | ReturnsRecord> = {
  request: ({ ticker, key }) => ({
    url: `https://api.tiingo.com/tiingo/daily/${encodeURIComponent(ticker.replaceAll(".", "-"))}/prices?startDate=1980-01-01&format=json`,
    headers: { authorization: `Token ${key}`, accept: "application/json" },
    accept: [404],
  }),
  parse: (body) => {
    const json = parseJson(TIINGO, body);
    if (!Array.isArray(json)) throw badShape(TIINGO, "answers without prices");
    return listAt(json).map((day) => ({
      date: toDate(textAt(day, "date")),
      value: numberAt(day, "close"),
      adjusted: numberAt(day, "adjClose"),
      split: numberAt(day, "splitFactor"),
    }));
  },
  normalise: (days, asked, read) => (days.length === 0 ? null : historyRecord(TIINGO, asked, days, read)),
};
