import { InputError, MathError } from "../../errors.ts";

/**
 * Share of pre-tax earnings that a change of interest rates takes or gives through floating-rate debt:
 * −debt × floating share × rate change ÷ earnings. Nothing else moves: no hedges, no refinancing.
 *
 * @param debt - in any currency, zero or more
 * @param floatingShare - part of it at floating rates, a fraction from 0 to 1: an assumption to state
 * @param rateChange - a fraction: 0.01 is one point up; less than 25 points either way, so that points typed for fractions do not pass
 * @param earnings - yearly earnings before tax, in the currency of the debt, above zero
 * @returns a fraction of earnings, negative when they fall
 * @throws InputError if debt is negative, the share is no share or the change is none of interest rates
 * @throws MathError if earnings are not above zero: there is nothing to take a share of
 * @example rateShock(1000, 0.5, 0.02, 100) // -0.1
 */
export function rateShock(debt: number, floatingShare: number, rateChange: number, earnings: number): number {
  if (!(debt >= 0)) throw new InputError("mustNotBeNegative", { argument: "debt" });
  if (!(floatingShare >= 0 && floatingShare <= 1))
    throw new InputError("outOfBounds", {
      argument: "floatingShare",
      given: String(floatingShare),
      bounds: "0 ≤ floatingShare ≤ 1",
    });
  if (Math.abs(rateChange) >= 0.25)
    throw new InputError("outOfBounds", {
      argument: "rateChange",
      given: String(rateChange),
      bounds: "-0.25 < rateChange < 0.25",
    });
  if (!(earnings > 0) || !Number.isFinite(rateChange))
    throw new MathError("undefinedMaths", { what: "rate shock" });
  return (-debt * floatingShare * rateChange) / earnings;
}
