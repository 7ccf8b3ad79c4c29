import { addMonths } from "../dates/dates.ts";
import { peRule } from "./peRule.ts";
import type { Valuation } from "./valuation.ts";

/**
 * The history a P/E may be set against: those worked out by the same rule, over the years up to it, it
 * included.
 *
 * @param points - dated P/Es of one ticker, in any order
 * @param current - the last one to look at
 * @param years - a whole number; null for all there are
 * @returns in the order of `points`
 * @example alikeHistory([{ ticker: "IJR", peRatio: 16, basis: "trailing", method: "exNegative", asOf: "2012-03-31", source: "A" }, { ticker: "IJR", peRatio: 18, basis: "trailing", method: "exNegative", asOf: "2019-03-31", source: "B" }], { ticker: "IJR", peRatio: 20, basis: "trailing", method: "exNegative", asOf: "2020-03-31", source: "A" }, 5).map(({ peRatio }) => peRatio) // [18]
 */
export function alikeHistory(
  points: readonly Valuation[],
  current: Valuation,
  years: number | null,
): Valuation[] {
  const rule = peRule(current);
  const start = years === null ? "" : addMonths(current.asOf, -12 * years);
  return points.filter((point) => peRule(point) === rule && start < point.asOf && point.asOf <= current.asOf);
}
