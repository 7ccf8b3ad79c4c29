import type { Day } from "./closes.ts";

/** A close as it was traded, and how many shares one became that day before trading: 2 in a two-for-one split. */
export interface TradedDay extends Day {
  readonly split: number | null;
}

/**
 * Closes in today's shares: each divided by the product of all splits after its day, since some sources
 * give prices as they were quoted then. A split that is no number above zero counts as none.
 */
export function splitAdjusted(days: readonly TradedDay[]): readonly Day[] {
  const latestFirst = days.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  let shares = 1;
  return latestFirst.map(({ date, value, split }) => {
    const day = { date, value: value === null ? null : value / shares };
    if (split !== null && split > 0) shares *= split;
    return day;
  });
}
