import { sampleKurtosis } from "simple-statistics";
import { requireReturns } from "./requireReturns.ts";
import { requireVariation } from "./requireVariation.ts";

/**
 * Sample excess kurtosis, adjusted for bias, as Excel's KURT: above zero when extremes are commoner than
 * in a normal distribution.
 *
 * @param returns - fractions, at least four
 * @throws DataError or InputError as requireReturns; MathError if the returns do not vary
 * @see Joanes and Gill (1998), as for skewness: G2
 * @example kurtosis([-1, -1, 1, 1]) // -6
 */
export function kurtosis(returns: readonly number[]): number {
  requireReturns(returns, 4);
  requireVariation(returns, "kurtosis");
  return sampleKurtosis([...returns]);
}
