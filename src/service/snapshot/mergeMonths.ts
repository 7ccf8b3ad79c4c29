import { months } from "../../data/snapshot/months.ts";

/** A value a month, from `start` ("2000-06") on. */
export interface Monthly<T> {
  readonly start: string;
  readonly values: readonly T[];
}

/**
 * Months renewed: those of `fresh` replace those of `known`, and the others of `known` stay. `known` stays as it is
 * where a gap would come to be between the two.
 */
export function mergeMonths<T>(known: Monthly<T> | undefined, fresh: Monthly<T>): Monthly<T> {
  if (!known) return fresh;
  const byMonth = new Map<string, T>();
  for (const { start, values } of [known, fresh])
    months(start, values.length).forEach((month, i) => byMonth.set(month, values[i]!));
  const start = known.start < fresh.start ? known.start : fresh.start;
  const all = months(start, byMonth.size);
  if (!all.every((month) => byMonth.has(month))) return known;
  return { start, values: all.map((month) => byMonth.get(month)!) };
}
