import { sampleSkewness } from "simple-statistics";
import { requireReturns } from "./requireReturns.ts";
import { requireVariation } from "./requireVariation.ts";

/**
 * Sample skewness, adjusted for bias, as Excel's SKEW: negative when the large moves are losses.
 *
 * @param returns - fractions, at least three
 * @throws DataError or InputError as requireReturns; MathError if the returns do not vary
 * @see Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, 183–189: G1
 * @example skewness([-0.5, 0, 0.5]) // 0
 */
export function skewness(returns: readonly number[]): number {
  requireReturns(returns, 3);
  requireVariation(returns, "skewness");
  return sampleSkewness([...returns]);
}
