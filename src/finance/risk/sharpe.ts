import { mean } from "simple-statistics";
import { quotient } from "./quotient.ts";
import { volatility } from "./volatility.ts";

/**
 * Sharpe ratio: mean excess return over its standard deviation (n − 1), × √periods.
 *
 * @param returns - one a period, fractions, at least two
 * @param periods - periods in a year
 * @param rate - risk-free return a period
 * @returns a ratio a year
 * @throws DataError or InputError as requireReturns; MathError if the returns do not vary
 * @see Sharpe (1994), The Sharpe Ratio, Journal of Portfolio Management 21(1), 49–58
 * @example sharpe([0.01, 0.03], 2) // 2
 */
export function sharpe(returns: readonly number[], periods = 12, rate = 0): number {
  const excess = returns.map((r) => r - rate);
  const risk = volatility(excess, periods);
  return quotient(mean(excess) * periods, risk, "Sharpe ratio");
}
