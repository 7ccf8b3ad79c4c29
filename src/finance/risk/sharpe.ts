import { quotient } from "./statistics/quotient.ts";
import { volatility } from "./volatility.ts";
import { yearlyReturn, type YearlyMethod } from "./yearlyReturn.ts";

/**
 * Sharpe ratio: excess return a year over its volatility (n − 1). By the method "arithmetic" the return is mean ×
 * periods, so the ratio is that of a period × √periods; by "geometric" it is compounded.
 *
 * @param returns - one a period, fractions, at least two
 * @param periods - periods in a year
 * @param rate - risk-free return a period
 * @returns a ratio a year
 * @throws DataError or InputError as requireReturns; MathError if the returns do not vary
 * @see Sharpe (1994), The Sharpe Ratio, Journal of Portfolio Management 21(1), 49–58
 * @example sharpe([0.01, 0.03], 2) // 2
 * @example sharpe([0, 1.25], 1, 0, "geometric") // 0.565685424949238
 */
export function sharpe(
  returns: readonly number[],
  periods = 12,
  rate = 0,
  method: YearlyMethod = "arithmetic",
): number {
  const risk = volatility(returns, periods); // a rate taken off each return does not change it
  return quotient(yearlyReturn(returns, periods, method, rate), risk, "Sharpe ratio");
}
