import { sampleCorrelation } from "simple-statistics";
import { ranks } from "./statistics/ranks.ts";
import { requirePairs } from "./statistics/requireReturns.ts";
import { requireVariation } from "./statistics/requireVariation.ts";

/** Of the returns (Pearson) or of their ranks (Spearman); the default comes first. */
export const correlationMethods = ["pearson", "spearman"] as const;

export type CorrelationMethod = (typeof correlationMethods)[number];

/**
 * Correlation: Pearson's, of the returns, or Spearman's, of their ranks, which a single extreme cannot turn.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @returns from −1 to 1
 * @throws DataError or InputError as requirePairs; MathError if either does not vary
 * @example correlation([0, 0, 1, 1], [1, 0, 1, 0]) // 0
 * @example correlation([1, 2, 3, 50], [0, 1, 2, 3], "spearman") // 1
 */
export function correlation(
  returns: readonly number[],
  benchmark: readonly number[],
  method: CorrelationMethod = "pearson",
): number {
  requirePairs(returns, benchmark, 2);
  requireVariation(returns, "correlation");
  requireVariation(benchmark, "correlation");
  const [ours, theirs] = method === "pearson" ? [returns, benchmark] : [ranks(returns), ranks(benchmark)];
  return Math.min(1, Math.max(-1, sampleCorrelation(ours, theirs)));
}
