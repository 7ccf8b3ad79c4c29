import { mean } from "simple-statistics";
import { requireReturns } from "./requireReturns.ts";

/**
 * Annualised downside deviation: √(Σ min(r − target, 0)² ÷ n) × √periods. The sum is over the shortfalls,
 * n over all returns: leaving the others out of n, as some do, makes a fund with few losses look bad.
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @param target - return a period to fall short of
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns
 * @see Sortino and van der Meer (1991), Downside Risk, Journal of Portfolio Management 17(4), 27–31
 * @example downsideDeviation([0.5, -0.5, 0.25, 0], 4) // 0.5
 */
export function downsideDeviation(returns: readonly number[], periods = 12, target = 0): number {
  requireReturns(returns, 1);
  return Math.sqrt(mean(returns.map((r) => Math.min(r - target, 0) ** 2)) * periods);
}
