import { sampleSkewness } from "simple-statistics";
import { moments } from "./statistics/moments.ts";
import { requireReturns } from "./statistics/requireReturns.ts";
import { requireVariation } from "./statistics/requireVariation.ts";
import type { DeviationMethod } from "./volatility.ts";

/**
 * Skewness: negative when the large moves are losses.
 *
 * @param returns - fractions, at least three, for the population two
 * @param method - sample: adjusted for bias, as Excel's SKEW; population: m₃ ÷ m₂^(3/2), as Excel's SKEW.P
 * @throws DataError or InputError as requireReturns; MathError if the returns do not vary
 * @see Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, 183–189: G1, g1
 * @example skewness([-0.5, 0, 0.5]) // 0
 * @example skewness([-1, -1, 2], "population") // 0.7071067811865474
 */
export function skewness(returns: readonly number[], method: DeviationMethod = "sample"): number {
  requireReturns(returns, method === "sample" ? 3 : 2);
  requireVariation(returns, "skewness");
  return method === "sample" ? sampleSkewness(returns) : moments(returns).skewness;
}
