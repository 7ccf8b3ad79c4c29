import { mean } from "simple-statistics";
import { downsideDeviation, type ShortfallMethod } from "./downsideDeviation.ts";
import { requireReturns } from "./statistics/requireReturns.ts";

/**
 * Annualised semideviation: the downside deviation from the mean return.
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @param method - as downsideDeviation
 * @returns a fraction a year
 * @throws DataError or InputError as downsideDeviation
 * @example semideviation([0.5, 0, -0.5, 0], 8) // 0.7071067811865476
 */
export function semideviation(
  returns: readonly number[],
  periods = 12,
  method: ShortfallMethod = "full",
): number {
  requireReturns(returns, 1);
  return downsideDeviation(returns, periods, mean(returns), method);
}
