import { MathError } from "../../errors.ts";
import { requireReturns } from "./requireReturns.ts";

/**
 * Compound growth a year: (Π (1 + r))^(periods ÷ n) − 1. With one period a year it is the geometric mean
 * return.
 *
 * @param returns - one a period, fractions of −1 or more, at least one
 * @param periods - periods in a year
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns; MathError if a return is below −1
 * @example growthRate([0, 1.25], 1) // 0.5
 */
export function growthRate(returns: readonly number[], periods = 12): number {
  requireReturns(returns, 1);
  if (!returns.every((r) => r >= -1)) throw new MathError("undefinedMaths", { what: "growth rate" });
  const wealth = returns.reduce((product, r) => product * (1 + r), 1);
  return wealth ** (periods / returns.length) - 1;
}
