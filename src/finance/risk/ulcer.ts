import { drawdowns } from "./statistics/drawdowns.ts";
import { requireReturns } from "./statistics/requireReturns.ts";
import { sumOfSquares } from "./statistics/sumOfSquares.ts";

/** What squared drawdowns are divided by: n, or n − 1. The default comes first. */
export const ulcerMethods = ["population", "sample"] as const;

export type UlcerMethod = (typeof ulcerMethods)[number];

/**
 * Ulcer index: root mean square of the drawdowns, so that long ones count as deep ones do.
 *
 * @param returns - one a period, fractions, at least one, for "sample" two
 * @param method - population divides by n, as Martin does; sample by n − 1
 * @returns a fraction, zero or more
 * @throws DataError or InputError as drawdowns
 * @see Martin and McCann (1989), The Investor's Guide to Fidelity Funds
 * @example ulcer([-0.5, 0]) // 0.5
 * @example ulcer([-0.5, 1], "sample") // 0.5
 */
export function ulcer(returns: readonly number[], method: UlcerMethod = "population"): number {
  const divisor = method === "sample" ? returns.length - 1 : returns.length;
  requireReturns(returns, method === "sample" ? 2 : 1);
  return Math.sqrt(sumOfSquares(drawdowns(returns)) / divisor);
}
