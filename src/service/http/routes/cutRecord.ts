import type { DataRecord } from "../../../data/record.ts";

/** From and to, ISO dates, both included; null for no bound. */
export interface Range {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * The part of a history that lies in a range; undefined where the record is no history, null where none of it lies
 * there. A returns index begins with 1 again, so that its ratios stay what they were.
 */
export function cutRecord(record: DataRecord, range: Range): DataRecord | null | undefined {
  switch (record.kind) {
    case "prices":
      return cutSeries(record, range, (values) => values);
    case "returns":
      return cutSeries(record, range, (values) => values.map((value) => value / values[0]!));
    case "macro": {
      const kept = within(record.dates, range);
      const newest = kept.findLast((i) => record.values[i] !== null);
      if (newest === undefined) return null;
      const { dates, values } = record;
      return { ...record, dates: pick(dates, kept), values: pick(values, kept), asOf: dates[newest]! };
    }
    case "valuations": {
      const points = record.points.filter(({ date }) => lies(date, range));
      return points.length === 0 ? null : { ...record, points, asOf: points.at(-1)!.date };
    }
    default:
      return undefined;
  }
}

function cutSeries<R extends Extract<DataRecord, { series: object }>>(
  record: R,
  range: Range,
  rebased: (values: readonly number[]) => readonly number[],
): R | null {
  const { series } = record;
  const kept = within(series.dates, range);
  if (kept.length === 0) return null;
  const dates = pick(series.dates, kept);
  return {
    ...record,
    asOf: dates.at(-1)!,
    series: { ...series, dates, values: rebased(pick(series.values, kept)) },
  };
}

const lies = (date: string, { start, end }: Range) =>
  (start === null || date >= start) && (end === null || date <= end);
const within = (dates: readonly string[], range: Range) =>
  dates.flatMap((date, i) => (lies(date, range) ? [i] : []));
const pick = <T>(all: readonly T[], kept: readonly number[]) => kept.map((i) => all[i]!);
