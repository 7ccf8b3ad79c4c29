import { sampleKurtosis } from "simple-statistics";
import { moments } from "./statistics/moments.ts";
import { requireReturns } from "./statistics/requireReturns.ts";
import { requireVariation } from "./statistics/requireVariation.ts";

/** The ways to work it out; the default comes first. */
export const kurtosisMethods = ["sample", "population", "moment"] as const;

export type KurtosisMethod = (typeof kurtosisMethods)[number];

/**
 * Kurtosis: the larger, the commoner extremes are.
 *
 * @param returns - fractions, at least four, unless for "sample" two
 * @param method - sample: excess over a normal distribution's 3, adjusted for bias, as Excel's KURT; population: excess,
 * m₄ ÷ m₂² − 3; moment: m₄ ÷ m₂² itself
 * @throws DataError or InputError as requireReturns; MathError if the returns do not vary
 * @see Joanes and Gill (1998), as for skewness: G2, g2, b2
 * @example kurtosis([-1, -1, 1, 1]) // -6
 * @example kurtosis([-1, -1, 1, 1], "population") // -2
 * @example kurtosis([-1, -1, 1, 1], "moment") // 1
 */
export function kurtosis(returns: readonly number[], method: KurtosisMethod = "sample"): number {
  requireReturns(returns, method === "sample" ? 4 : 2);
  requireVariation(returns, "kurtosis");
  if (method === "sample") return sampleKurtosis(returns);
  return moments(returns).excessKurtosis + (method === "moment" ? 3 : 0);
}
