import { sampleStandardDeviation, standardDeviation } from "simple-statistics";
import { requireReturns } from "./statistics/requireReturns.ts";

/** What squared distances from the mean are divided by: n − 1 or n. The default comes first. */
export const deviationMethods = ["sample", "population"] as const;

export type DeviationMethod = (typeof deviationMethods)[number];

/**
 * Annualised volatility: standard deviation × √periods.
 *
 * @param returns - one a period, fractions, at least two
 * @param periods - periods in a year
 * @param method - sample divides by n − 1, population by n
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns
 * @example volatility([0.01, 0.03], 2) // 0.02
 * @example volatility([0.5, 1.5], 4, "population") // 1
 */
export function volatility(
  returns: readonly number[],
  periods = 12,
  method: DeviationMethod = "sample",
): number {
  requireReturns(returns, 2);
  const deviation = method === "sample" ? sampleStandardDeviation : standardDeviation;
  return deviation(returns) * Math.sqrt(periods);
}
