import { onCommonDates } from "./onCommonDates.ts";
import type { Series } from "./series.ts";

/**
 * Any number of series cut down to the dates that all have, by the rules of `onCommonDates`.
 *
 * @returns as many series, each with its own spelling of a month's last day
 * @example onSharedDates([{ dates: ["2022-11-30", "2022-12-31"], values: [1, 2], interval: "monthly" }, { dates: ["2022-12-30"], values: [3], interval: "monthly" }]).map(({ values }) => values) // [[2], [3]]
 */
export function onSharedDates(all: readonly Series[]): readonly Series[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const shared = others.reduce((common, other) => onCommonDates(common, other)[0], first);
  return all.map((series) => onCommonDates(series, shared)[0]);
}
