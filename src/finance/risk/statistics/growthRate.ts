import { MathError } from "../../../errors.ts";
import { requireReturns } from "./requireReturns.ts";

/**
 * Compound growth a year: (Π (1 + r − rate))^(periods ÷ n) − 1. With one period a year it is the geometric mean
 * return.
 *
 * @param returns - one a period, fractions of −1 or more, at least one
 * @param periods - periods in a year
 * @param rate - return a period that is taken off each
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns; MathError if a return, less the rate, is below −1
 * @example growthRate([0, 1.25], 1) // 0.5
 */
export function growthRate(returns: readonly number[], periods = 12, rate = 0): number {
  requireReturns(returns, 1);
  let wealth = 1;
  for (let i = 0; i < returns.length; i++) {
    const excess = returns[i]! - rate;
    if (excess < -1) throw new MathError("undefinedMaths", { what: "growth rate" });
    wealth *= 1 + excess;
  }
  return wealth ** (periods / returns.length) - 1;
}
