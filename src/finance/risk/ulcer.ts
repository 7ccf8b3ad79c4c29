import { rootMeanSquare } from "simple-statistics";
import { drawdowns } from "./drawdowns.ts";

/**
 * Ulcer index: root mean square of the drawdowns, so that long ones count as deep ones do.
 *
 * @param returns - one a period, fractions, at least one
 * @returns a fraction, zero or more
 * @throws DataError or InputError as requireReturns
 * @see Martin and McCann (1989), The Investor's Guide to Fidelity Funds
 * @example ulcer([-0.5, 0]) // 0.5
 */
export function ulcer(returns: readonly number[]): number {
  return rootMeanSquare([...drawdowns(returns)]);
}
