import { growthRate } from "./growthRate.ts";
import { maxDrawdown } from "./maxDrawdown.ts";
import { quotient } from "./quotient.ts";

/**
 * Calmar ratio: compound growth a year over the size of the maximum drawdown, here of the whole history
 * given (Young's own looks at three years).
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @throws DataError or InputError as requireReturns; MathError if there was no drawdown
 * @see Young (1991), Calmar Ratio: A Smoother Tool, Futures 20(1), 40
 * @example calmar([1, -0.5, 1.25, 0], 2) // 1
 */
export function calmar(returns: readonly number[], periods = 12): number {
  return quotient(growthRate(returns, periods), -maxDrawdown(returns), "Calmar ratio");
}
