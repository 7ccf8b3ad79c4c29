import { mean } from "simple-statistics";
import { downsideDeviation } from "./downsideDeviation.ts";
import { requireReturns } from "./requireReturns.ts";

/**
 * Annualised semideviation: the downside deviation from the mean return.
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns
 * @example semideviation([0.5, 0, -0.5, 0], 8) // 0.7071067811865476
 */
export function semideviation(returns: readonly number[], periods = 12): number {
  requireReturns(returns, 1);
  return downsideDeviation(returns, periods, mean([...returns]));
}
