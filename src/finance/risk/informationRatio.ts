import { quotient } from "./statistics/quotient.ts";
import { requirePairs } from "./statistics/requireReturns.ts";
import { trackingError } from "./trackingError.ts";
import { yearlyReturn, type YearlyMethod } from "./yearlyReturn.ts";

/**
 * Information ratio: return above the benchmark's, a year, over the tracking error. By the method "arithmetic" it is
 * the mean difference × periods, by "geometric" the difference of the compound growth rates.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @param periods - periods in a year
 * @throws DataError or InputError as requirePairs; MathError if the difference does not vary
 * @see Goodwin (1998), The Information Ratio, Financial Analysts Journal 54(4), 34–43
 * @example informationRatio([0.5, 0.75, 0.25], [0, 0.75, 0.25], 3) // 1
 * @example informationRatio([0.5, 0.5], [0, 0.5], 1, "geometric") // 0.7785390719815308
 */
export function informationRatio(
  returns: readonly number[],
  benchmark: readonly number[],
  periods = 12,
  method: YearlyMethod = "arithmetic",
): number {
  requirePairs(returns, benchmark, 2);
  const risk = trackingError(returns, benchmark, periods);
  const ahead =
    yearlyReturn(returns, periods, method) - yearlyReturn(benchmark, periods, method, 0, "benchmark");
  return quotient(ahead, risk, "information ratio");
}
