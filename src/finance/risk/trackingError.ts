import { requirePairs } from "./requireReturns.ts";
import { volatility, type DeviationMethod } from "./volatility.ts";

/**
 * Tracking error: annualised volatility of the return above the benchmark's.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @param periods - periods in a year
 * @param method - of the volatility
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
  return volatility(
    returns.map((r, i) => r - benchmark[i]!),
    periods,
    method,
  );
}
