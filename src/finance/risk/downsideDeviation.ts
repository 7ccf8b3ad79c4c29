import { sum } from "simple-statistics";
import { DataError } from "../../errors.ts";
import { requireReturns } from "./requireReturns.ts";

/** What squared shortfalls are divided by: the number of all returns, or of those that fell short. The default comes first. */
export const shortfallMethods = ["full", "subset"] as const;

export type ShortfallMethod = (typeof shortfallMethods)[number];

/**
 * Annualised downside deviation: √(Σ min(r − target, 0)² ÷ n) × √periods.
 *
 * The sum is over the shortfalls. By the method "full" n counts all returns, as Sortino does; by "subset" only the
 * shortfalls, which makes a fund with few losses look bad.
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @param target - return a period to fall short of
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns; DataError tooFew for a subset without any shortfall
 * @see Sortino and van der Meer (1991), Downside Risk, Journal of Portfolio Management 17(4), 27–31
 * @example downsideDeviation([0.5, -0.5, 0.25, 0], 4) // 0.5
 * @example downsideDeviation([0.5, -0.5, 0.25, 0], 4, 0, "subset") // 1
 */
export function downsideDeviation(
  returns: readonly number[],
  periods = 12,
  target = 0,
  method: ShortfallMethod = "full",
): number {
  requireReturns(returns, 1);
  const shortfalls = returns.filter((r) => r < target);
  const n = method === "full" ? returns.length : shortfalls.length;
  if (n === 0) throw new DataError("tooFew", { subject: "shortfalls", needed: 1, found: 0 });
  return Math.sqrt((sum(shortfalls.map((r) => (r - target) ** 2)) / n) * periods);
}
