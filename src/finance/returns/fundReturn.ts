import { MathError } from "../../errors.ts";

/** The ways to state a return; the default comes first. */
export const returnMethods = ["total", "annualised", "log"] as const;

type ReturnMethod = (typeof returnMethods)[number];

/**
 * A total return stated another way: annualised (1 + total)^(1 ÷ years) − 1; log ln(1 + total), which
 * adds up over time. A part of a year is scaled up to a whole one, which exaggerates: say so beside it.
 *
 * @param total - return, a fraction of −1 or more
 * @param years - length of the window above zero, by actual/365.25; only "annualised" looks at it
 * @returns a fraction; for "log" a natural logarithm
 * @throws MathError if total is below −1 (for log also at −1), or years is not above zero
 * @example fundReturn(-0.75, 2, "annualised") // -0.5
 * @example fundReturn(-0.5, 1) // -0.5
 */
export function fundReturn(total: number, years: number, method: ReturnMethod = "total"): number {
  if (!(Number.isFinite(total) && total >= -1)) throw new MathError("undefinedMaths", { what: "return" });
  switch (method) {
    case "total":
      return total;
    case "annualised":
      if (!(years > 0)) throw new MathError("undefinedMaths", { what: "annualised return" });
      return Math.expm1(Math.log1p(total) / years);
    case "log":
      if (total === -1) throw new MathError("undefinedMaths", { what: "log return" });
      return Math.log1p(total);
  }
}
