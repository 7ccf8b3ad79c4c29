import { MathError } from "../../errors.ts";
import { fundReturn } from "./fundReturn.ts";

/** The ways to take value's return from growth's; the default comes first. */
export const spreadMethods = ["arithmetic", "geometric", "log", "annualised"] as const;

export type SpreadMethod = (typeof spreadMethods)[number];

/**
 * Style spread: return of value minus return of growth over the same days.
 *
 * With v and g the compounded total returns: arithmetic v − g; geometric (1 + v) ÷ (1 + g) − 1, which
 * chains over windows; log ln(1 + v) − ln(1 + g), which adds up over them; annualised the difference
 * of the two annualised returns.
 *
 * @param value - total return, a fraction of −1 or more
 * @param growth - likewise
 * @param years - length of the window, by actual/365.25; only "annualised" looks at it
 * @returns a fraction, positive when value did better
 * @throws MathError if a return is below −1, or the method has no value for it
 * @example styleSpread(0.25, 0.125) // 0.125
 * @example styleSpread(0.5, 0.2, "geometric") // 0.25
 */
export function styleSpread(
  value: number,
  growth: number,
  method: SpreadMethod = "arithmetic",
  years = 1,
): number {
  switch (method) {
    case "arithmetic":
      return fundReturn(value, years) - fundReturn(growth, years);
    case "geometric":
      if (growth === -1) throw new MathError("undefinedMaths", { what: "geometric spread" });
      return (1 + fundReturn(value, years)) / (1 + fundReturn(growth, years)) - 1;
    case "log":
    case "annualised":
      return fundReturn(value, years, method) - fundReturn(growth, years, method);
  }
}
