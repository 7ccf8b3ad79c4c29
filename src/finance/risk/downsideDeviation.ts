import { DataError } from "../../errors.ts";
import { requireReturns } from "./statistics/requireReturns.ts";
import { sumOfSquares } from "./statistics/sumOfSquares.ts";

/** What squared shortfalls are divided by: the number of all returns, or of those that fell short. The default comes first. */
export const shortfallMethods = ["full", "subset"] as const;

export type ShortfallMethod = (typeof shortfallMethods)[number];

/**
 * Annualised downside deviation: √(Σ min(r − target, 0)² ÷ n) × √periods.
 *
 * The sum is over the shortfalls. By the method "full" n counts all returns, as Sortino does; by "subset" only the
 * shortfalls, which makes a fund with few losses look bad.
 *
 * @param returns - one a period, fractions, at least one
 * @param periods - periods in a year
 * @param target - return a period to fall short of
 * @returns a fraction a year
 * @throws DataError or InputError as requireReturns; DataError tooFew for a subset without any shortfall
 * @see Sortino and van der Meer (1991), Downside Risk, Journal of Portfolio Management 17(4), 27–31
 * @example downsideDeviation([0.5, -0.5, 0.25, 0], 4) // 0.5
 * @example downsideDeviation([0.5, -0.5, 0.25, 0], 4, 0, "subset") // 1
 */
export function downsideDeviation(
  returns: readonly number[],
  periods = 12,
  target = 0,
  method: ShortfallMethod = "full",
): number {
  requireReturns(returns, 1);
  const n = method === "full" ? returns.length : returns.filter((r) => r < target).length;
  if (n === 0) throw new DataError("tooFew", { subject: "shortfalls", needed: 1, found: 0 });
  const shortfalls = new Float64Array(returns.length);
  for (let i = 0; i < returns.length; i++) {
    const above = returns[i]! - target;
    shortfalls[i] = (above - Math.abs(above)) / 2; // min(above, 0), a tenth of the time: no branch to guess
  }
  return Math.sqrt((sumOfSquares(shortfalls) / n) * periods);
}
