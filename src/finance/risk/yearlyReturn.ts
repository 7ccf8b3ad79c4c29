import { mean } from "simple-statistics";
import { growthRate } from "./statistics/growthRate.ts";

/** How the returns of periods become that of a year: their mean times periods, or compounded. The default comes first. */
export const yearlyMethods = ["arithmetic", "geometric"] as const;

export type YearlyMethod = (typeof yearlyMethods)[number];

/**
 * Return a year above a rate, of returns a period.
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @param method - arithmetic: (mean − rate) × periods; geometric: as growthRate
 * @param rate - risk-free return a period
 * @param argument - what to call the returns in errors
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns; MathError as growthRate
 * @example yearlyReturn([0.25, 0.75], 2, "arithmetic") // 1
 * @example yearlyReturn([0, 1.25], 2, "geometric") // 1.25
 */
export function yearlyReturn(
  returns: readonly number[],
  periods: number,
  method: YearlyMethod,
  rate = 0,
  argument = "returns",
): number {
  return method === "geometric"
    ? growthRate(returns, periods, rate, argument)
    : (mean(returns) - rate) * periods;
}
