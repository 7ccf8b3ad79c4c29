import { mean } from "simple-statistics";
import { addMonths } from "../dates/dates.ts";

/**
 * Changes of a figure from month to month. A month counts with the mean of all its observations, so that a
 * series of days and the same series published as month averages give the same changes.
 *
 * @param dates - ISO dates, ascending, length n
 * @param values - length n, null where nothing was published
 * @returns change in the unit of the values, by month ("2022-12"); none where this month or the one before has no figure
 * @example monthlyChanges(["2022-11-01", "2022-12-01"], [1, 1.5]).get("2022-12") // 0.5
 * @example [...monthlyChanges(["2022-11-29", "2022-11-30", "2022-12-01"], [1, 2, 3])] // [["2022-12", 1.5]]
 */
export function monthlyChanges(
  dates: readonly string[],
  values: readonly (number | null)[],
): ReadonlyMap<string, number> {
  const months = new Map<string, number[]>();
  dates.forEach((date, i) => {
    const [month, value] = [date.slice(0, 7), values[i] ?? null];
    if (value !== null) months.set(month, [...(months.get(month) ?? []), value]);
  });
  const means = new Map([...months].map(([month, figures]) => [month, mean(figures)]));

  const changes = new Map<string, number>();
  for (const [month, now] of means) {
    const before = means.get(addMonths(`${month}-01`, -1).slice(0, 7));
    if (before !== undefined) changes.set(month, now - before);
  }
  return changes;
}
