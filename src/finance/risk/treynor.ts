import { beta } from "./beta.ts";
import { quotient } from "./statistics/quotient.ts";
import { yearlyReturn, type YearlyMethod } from "./yearlyReturn.ts";

/**
 * Treynor ratio: excess return a year, mean × periods (arithmetic) or compounded (geometric), over beta.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @param periods - periods in a year
 * @param rate - risk-free return a period
 * @returns a fraction a year
 * @throws as beta; MathError also if beta is zero
 * @see Treynor (1965), How to Rate Management of Investment Funds, Harvard Business Review 43(1), 63–75
 * @example treynor([0.5, 0, 1], [0.25, 0, 0.5], 4) // 1
 * @example treynor([0, 1.25], [0, 0.625], 2, 0, "geometric") // 0.625
 */
export function treynor(
  returns: readonly number[],
  benchmark: readonly number[],
  periods = 12,
  rate = 0,
  method: YearlyMethod = "arithmetic",
): number {
  const slope = beta(returns, benchmark);
  return quotient(yearlyReturn(returns, periods, method, rate), slope, "Treynor ratio");
}
