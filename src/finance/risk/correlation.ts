import { sampleCorrelation } from "simple-statistics";
import { requirePairs } from "./requireReturns.ts";
import { requireVariation } from "./requireVariation.ts";

/**
 * Pearson's correlation.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @returns from −1 to 1
 * @throws DataError or InputError as requirePairs; MathError if either does not vary
 * @example correlation([0, 0, 1, 1], [1, 0, 1, 0]) // 0
 */
export function correlation(returns: readonly number[], benchmark: readonly number[]): number {
  requirePairs(returns, benchmark, 2);
  requireVariation(returns, "correlation");
  requireVariation(benchmark, "correlation");
  return Math.min(1, Math.max(-1, sampleCorrelation([...returns], [...benchmark])));
}
