import { mean } from "simple-statistics";
import { downsideDeviation, type ShortfallMethod } from "./downsideDeviation.ts";
import { quotient } from "./statistics/quotient.ts";

/**
 * Sortino ratio: mean return above a target, a year, over the downside deviation from it.
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @param target - return a period to fall short of
 * @param method - of the downside deviation
 * @returns a ratio a year
 * @throws DataError or InputError as downsideDeviation; MathError if no return falls short
 * @example sortino([0.5, -0.5, 0.5, 0.5], 4) // 2
 */
export function sortino(
  returns: readonly number[],
  periods = 12,
  target = 0,
  method: ShortfallMethod = "full",
): number {
  const risk = downsideDeviation(returns, periods, target, method);
  return quotient((mean(returns) - target) * periods, risk, "Sortino ratio");
}
