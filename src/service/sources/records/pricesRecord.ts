import type { PricesRecord } from "../../../data/record.ts";
import type { Reading } from "../endpoint.ts";
import { closes, type Day } from "./closes.ts";

/**
 * Split-adjusted closes in US dollars as a record.
 *
 * @throws SourceFailure badShape if they are no history
 */
export function pricesRecord(
  source: string,
  ticker: string,
  days: readonly Day[],
  read: Reading,
): PricesRecord {
  const { dates, values, warnings } = closes(source, ticker, days);
  const series = { dates, values, interval: "daily" } as const;
  return { ...read, kind: "prices", ticker, source, asOf: dates.at(-1)!, quality: "live", warnings, series };
}
