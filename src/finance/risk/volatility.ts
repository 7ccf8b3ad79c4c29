import { sampleStandardDeviation } from "simple-statistics";
import { requireReturns } from "./requireReturns.ts";

/**
 * Annualised volatility: sample standard deviation (n − 1) × √periods.
 *
 * @param returns - one a period, fractions, at least two
 * @param periods - periods in a year
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns
 * @example volatility([0.01, 0.03], 2) // 0.02
 */
export function volatility(returns: readonly number[], periods = 12): number {
  requireReturns(returns, 2);
  return sampleStandardDeviation([...returns]) * Math.sqrt(periods);
}
