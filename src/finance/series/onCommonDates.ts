import { monthEnds } from "./monthEnds.ts";
import type { Series } from "./series.ts";

/**
 * Two series cut down to the dates both have; neither is ever filled forward. Where one of them is
 * monthly both are taken at month ends, and matched by month: one may date its months by the last
 * trading day and the other by the last day. The dates are the first one's.
 *
 * @returns two series of the same dates and interval, possibly empty
 * @example onCommonDates({ dates: ["2022-11-30", "2022-12-31"], values: [1, 2], interval: "monthly" }, { dates: ["2022-12-30"], values: [3], interval: "monthly" })[0].values // [2]
 */
export function onCommonDates(first: Series, second: Series): readonly [Series, Series] {
  const monthly = first.interval === "monthly" || second.interval === "monthly";
  const [a, b] = monthly ? [monthEnds(first), monthEnds(second)] : [first, second];
  const keyOf = (date: string) => (monthly ? date.slice(0, 7) : date);

  const common: [number, number][] = [];
  let j = 0;
  a.dates.forEach((date, i) => {
    const key = keyOf(date);
    while (j < b.dates.length && keyOf(b.dates[j]!) < key) j++;
    if (j < b.dates.length && keyOf(b.dates[j]!) === key) common.push([i, j]);
  });

  const { interval } = a;
  const dates = common.map(([i]) => a.dates[i]!);
  return [
    { dates, values: common.map(([i]) => a.values[i]!), interval },
    { dates, values: common.map(([, k]) => b.values[k]!), interval },
  ];
}
