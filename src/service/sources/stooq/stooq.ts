import type { ReturnsRecord } from "../../../data/record.ts";
import { ask, type Endpoint } from "../endpoint.ts";
import { decodeData } from "../reading/decodeText.ts";
import { parseRows } from "../reading/parseRows.ts";
import { toDate } from "../reading/toDate.ts";
import { toNumber } from "../reading/toNumber.ts";
import type { Day } from "../records/closes.ts";
import { returnsRecord, type ReturnsAsked } from "../records/returnsRecord.ts";
import { SourceFailure, type Source } from "../source.ts";

const STOOQ = "Stooq";

/** Before, its closes lack distributions: of IWM's total return from 2005 to 2010 it has a thirteenth less than others. */
const FIRST_DAY = "2011-01-01";

/**
 * Stooq's file of a fund's whole daily history.
 *
 * Traps: closes are adjusted for splits and for distributions, so they are total returns and never prices, and only from 2011 on; an unknown ticker
 * is answered "No data", a limit "Exceeded the daily hits limit", both with status 200.
 */
export const stooqFile: Endpoint<ReturnsAsked, readonly Day[] | null, ReturnsRecord> = {
  request: ({ ticker }) => ({
    url: `https://stooq.com/q/d/l/?s=${encodeURIComponent(ticker.toLowerCase().replaceAll(".", "-"))}.us&i=d`,
    accept: [404],
  }),
  parse: (body) => {
    const text = decodeData(STOOQ, body);
    if (/^\s*no data/i.test(text)) return null;
    if (/^\s*exceeded/i.test(text))
      throw new SourceFailure("rateLimited", STOOQ, "has had its requests of today");
    return parseRows(STOOQ, text, ["Date", "Close"]).map((row) => ({
      date: toDate(row.Date),
      value: toNumber(row.Close),
    }));
  },
  normalise: (days, asked, read) =>
    days === null
      ? null
      : returnsRecord(
          STOOQ,
          asked,
          days.filter(({ date }) => (date ?? "") >= FIRST_DAY),
          read,
        ),
};

/** Stooq: total returns. No terms of use were found, so it is asked only where SMALLCAP_STOOQ says so. */
export function createStooq(now: () => number): Source {
  return {
    name: STOOQ,
    keyName: null,
    knows: (query) => query.kind === "returns" && !query.ticker.startsWith("^"),
    fetch: async (query, transport, signal) =>
      query.kind === "returns" ? ask(stooqFile, query, { transport, signal, now }) : null,
  };
}
