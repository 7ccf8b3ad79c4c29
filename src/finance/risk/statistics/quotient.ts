import { MathError } from "../../../errors.ts";

/** A divisor this small beside what it is worked out from is rounding, not risk. */
const ROUNDING = 1e-14;

/**
 * One figure over another, where there is anything to divide by.
 *
 * @param what - what has no value otherwise
 * @throws MathError if the divisor is zero, but for rounding
 * @example quotient(1, 4, "Sharpe ratio") // 0.25
 */
export function quotient(dividend: number, divisor: number, what: string): number {
  if (!(Math.abs(divisor) > ROUNDING)) throw new MathError("undefinedMaths", { what });
  return dividend / divisor;
}
