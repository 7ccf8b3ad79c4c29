import { mean } from "simple-statistics";
import { quotient } from "./quotient.ts";
import { requirePairs } from "./requireReturns.ts";
import { trackingError } from "./trackingError.ts";

/**
 * Information ratio: mean return above the benchmark's, a year, over the tracking error.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @param periods - periods in a year
 * @throws DataError or InputError as requirePairs; MathError if the difference does not vary
 * @see Goodwin (1998), The Information Ratio, Financial Analysts Journal 54(4), 34–43
 * @example informationRatio([0.5, 0.75, 0.25], [0, 0.75, 0.25], 3) // 1
 */
export function informationRatio(
  returns: readonly number[],
  benchmark: readonly number[],
  periods = 12,
): number {
  requirePairs(returns, benchmark, 2);
  const risk = trackingError(returns, benchmark, periods);
  const ahead = mean(returns.map((r, i) => r - benchmark[i]!)) * periods;
  return quotient(ahead, risk, "information ratio");
}
