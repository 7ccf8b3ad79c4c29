import { InputError } from "../../errors.ts";
import { growthRate } from "./statistics/growthRate.ts";
import { maxDrawdown } from "./maxDrawdown.ts";
import { quotient } from "./statistics/quotient.ts";

/** How the years of growth are counted: by the number of returns, or by the calendar. The default comes first. */
export const calmarMethods = ["periods", "calendar"] as const;

export type CalmarMethod = (typeof calmarMethods)[number];

/**
 * Calmar ratio: compound growth a year over the size of the maximum drawdown, here of the whole history
 * given (Young's own looks at three years).
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @param method - periods: there are returns ÷ periods years; calendar: as many as `years` says
 * @param years - by actual/365.25, above zero; null where the returns have no dates
 * @throws DataError or InputError as requireReturns; InputError if dates are missing; MathError if there was no drawdown
 * @see Young (1991), Calmar Ratio: A Smoother Tool, Futures 20(1), 40
 * @example calmar([1, -0.5, 1.25, 0], 2) // 1
 * @example calmar([1, -0.5, 1.25, 0], 12, "calendar", 2) // 1
 */
export function calmar(
  returns: readonly number[],
  periods = 12,
  method: CalmarMethod = "periods",
  years: number | null = null,
): number {
  if (method === "calendar" && years === null)
    throw new InputError("needsDates", { argument: "method", given: method });
  const perYear = method === "calendar" && years !== null ? returns.length / years : periods;
  return quotient(growthRate(returns, perYear), -maxDrawdown(returns), "Calmar ratio");
}
