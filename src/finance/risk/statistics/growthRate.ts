import { MathError } from "../../../errors.ts";
import { lostTooMuch, requireReturns } from "./requireReturns.ts";

/**
 * Compound growth a year: (Π (1 + r − rate))^(periods ÷ n) − 1. With one period a year it is the geometric mean
 * return.
 *
 * @param returns - one a period, fractions of −1 or more, at least one
 * @param periods - periods in a year
 * @param rate - return a period that is taken off each
 * @param argument - what to call the returns in errors
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns; InputError if a return is below −1, MathError if it is less the rate
 * @example growthRate([0, 1.25], 1) // 0.5
 */
export function growthRate(returns: readonly number[], periods = 12, rate = 0, argument = "returns"): number {
  requireReturns(returns, 1, argument);
  let wealth = 1;
  for (let i = 0; i < returns.length; i++) {
    if (returns[i]! < -1) throw lostTooMuch(returns[i]!, argument);
    const excess = returns[i]! - rate;
    if (excess < -1) throw new MathError("undefinedMaths", { what: "growth rate" });
    wealth *= 1 + excess;
  }
  return wealth ** (periods / returns.length) - 1;
}
