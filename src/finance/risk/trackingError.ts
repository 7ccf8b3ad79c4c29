import { mean } from "simple-statistics";
import { requirePairs } from "./statistics/requireReturns.ts";
import type { DeviationMethod } from "./volatility.ts";

/**
 * Tracking error: annualised volatility of the return above the benchmark's, √(Σ (r − b − mean)² ÷ (n − 1)) × √periods.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @param periods - periods in a year
 * @param method - sample divides by n − 1, population by n
 * @returns a fraction a year
 * @throws DataError or InputError as requirePairs
 * @example trackingError([0.25, 0.5, 0.25], [0, 0, 0.25], 4) // 0.5
 */
export function trackingError(
  returns: readonly number[],
  benchmark: readonly number[],
  periods = 12,
  method: DeviationMethod = "sample",
): number {
  requirePairs(returns, benchmark, 2);
  const middle = mean(returns) - mean(benchmark);
  let squares = 0;
  for (let i = 0; i < returns.length; i++) squares += (returns[i]! - benchmark[i]! - middle) ** 2;
  const divisor = method === "sample" ? returns.length - 1 : returns.length;
  return Math.sqrt((squares / divisor) * periods);
}
