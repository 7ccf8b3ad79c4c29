import fc from "fast-check";
import { addDays, addMonths } from "../../src/finance/dates/dates.ts";
import type { Series } from "../../src/finance/series/series.ts";

/** A monthly series at calendar month ends. */
export function monthly(first: string, values: readonly number[]): Series {
  return { dates: values.map((_, i) => addMonths(first, i)), values, interval: "monthly" };
}

/** A daily series on weekdays. */
export function daily(first: string, values: readonly number[]): Series {
  const dates: string[] = [];
  for (let day = first; dates.length < values.length; day = addDays(day, 1))
    if (new Date(day).getUTCDay() % 6 !== 0) dates.push(day);
  return { dates, values, interval: "daily" };
}

/** The levels of an index that starts at 1 and earns these returns. */
export function indexOf(returns: readonly number[]): readonly number[] {
  const levels = [1];
  for (const r of returns) levels.push(levels.at(-1)! * (1 + r));
  return levels;
}

/** As many index levels as said. Whole numbers: two ratios of them are the same, or differ by more than rounding. */
export const levels = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: count, maxLength: count });
