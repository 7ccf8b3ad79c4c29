import type { MacroRecord } from "../../../data/record.ts";
import { addMonths } from "../../../finance/dates/dates.ts";
import { badShape } from "../badShape.ts";
import type { Reading } from "../endpoint.ts";
import type { Day } from "../records/closes.ts";
import type { SeriesFacts } from "./seriesFacts.ts";

/**
 * A monthly series as a record: each month from the first published to the last once, by its first day; null for
 * months that were not published.
 *
 * @throws SourceFailure badShape if nothing was published, or days are not those of months
 */
export function macroRecord(
  source: string,
  series: string,
  { title, unit, frequency }: Omit<SeriesFacts, "averaged">,
  observations: readonly Day[],
  read: Reading,
): MacroRecord {
  const byMonth = new Map<string, number>();
  for (const { date, value } of observations) {
    if (date !== null && !date.endsWith("-01"))
      throw badShape(source, `gives ${series} for other days than months`);
    if (date !== null && value !== null) byMonth.set(date, value);
  }
  const published = [...byMonth.keys()].sort();
  const first = published[0];
  const last = published.at(-1);
  if (first === undefined || last === undefined) throw badShape(source, `gives no figures of ${series}`);
  const dates = monthsBetween(first, last);
  if (dates.length > MOST_MONTHS) throw badShape(source, `gives ${series} for ${dates.length} months`);
  const values = dates.map((date) => byMonth.get(date) ?? null);
  return {
    ...read,
    kind: "macro",
    series,
    source,
    title,
    unit,
    frequency,
    asOf: last,
    quality: "live",
    warnings: [],
    dates,
    values,
  };
}

/** The longest series begins in 1854. */
const MOST_MONTHS = 6_000;

function monthsBetween(first: string, last: string): readonly string[] {
  const count = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + 12;
  return Array.from({ length: Math.min(count, MOST_MONTHS + 12) }, (_, i) => addMonths(first, i)).filter(
    (date) => date <= last,
  );
}
