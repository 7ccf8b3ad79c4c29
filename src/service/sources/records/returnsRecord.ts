import type { ReturnsRecord } from "../../../data/record.ts";
import { monthEnds } from "../../../finance/series/monthEnds.ts";
import type { Series } from "../../../finance/series/series.ts";
import { badShape } from "../badShape.ts";
import type { Reading } from "../endpoint.ts";
import { closes, type Day } from "./closes.ts";

/** What total returns are asked for. */
export interface ReturnsAsked {
  readonly ticker: string;
  readonly interval: "daily" | "monthly";
}

/**
 * Daily closes adjusted for splits and distributions as a total-return index that starts at 1. Monthly it has
 * the last trading day of each month that is over.
 *
 * @throws SourceFailure badShape if they are no history, or none of two months
 */
export function returnsRecord(
  source: string,
  { ticker, interval }: ReturnsAsked,
  days: readonly Day[],
  read: Reading,
): ReturnsRecord {
  const { dates, values, warnings } = closes(source, ticker, days);
  const daily: Series = { dates, values, interval: "daily" };
  const chosen = interval === "daily" ? daily : monthEnds(daily);
  const [first] = chosen.values;
  const asOf = chosen.dates.at(-1);
  if (first === undefined || asOf === undefined || chosen.dates.length < 2)
    throw badShape(source, `gives no whole months of ${ticker}`);
  const series: Series = {
    dates: chosen.dates,
    values: chosen.values.map((value) => value / first),
    interval,
  };
  return { ...read, kind: "returns", ticker, source, asOf, quality: "live", warnings, series };
}
