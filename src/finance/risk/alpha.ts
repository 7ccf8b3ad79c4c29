import { mean } from "simple-statistics";
import { MathError } from "../../errors.ts";
import { beta } from "./beta.ts";

/** How the alpha of a period becomes that of a year; the default comes first. */
export const alphaMethods = ["arithmetic", "geometric", "period"] as const;

export type AlphaMethod = (typeof alphaMethods)[number];

/**
 * Jensen's alpha: a = mean excess return − beta × mean excess return of the benchmark, which is the intercept of
 * the regression line. By method a × periods (arithmetic), (1 + a)^periods − 1 (geometric), or a itself (period).
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @param periods - periods in a year
 * @param rate - risk-free return a period
 * @returns a fraction a year, or a period
 * @throws as beta; MathError also if alpha a period is below −1 and to be compounded
 * @see Jensen (1968), The Performance of Mutual Funds in the Period 1945–1964, Journal of Finance 23, 389–416
 * @example alpha([0.75, 0.25, 1.25], [0.25, 0, 0.5], 4) // 1
 * @example alpha([0.75, 0.25, 1.25], [0.25, 0, 0.5], 2, 0, "geometric") // 0.5625
 */
export function alpha(
  returns: readonly number[],
  benchmark: readonly number[],
  periods = 12,
  rate = 0,
  method: AlphaMethod = "arithmetic",
): number {
  const slope = beta(returns, benchmark);
  const intercept = mean(returns) - rate - slope * (mean(benchmark) - rate);
  if (method === "period") return intercept;
  if (method === "arithmetic") return intercept * periods;
  if (intercept < -1) throw new MathError("undefinedMaths", { what: "alpha" });
  return (1 + intercept) ** periods - 1;
}
