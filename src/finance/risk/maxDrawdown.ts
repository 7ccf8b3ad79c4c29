import { drawdowns } from "./drawdowns.ts";

/**
 * Maximum drawdown: the largest loss from a highest level to a later low.
 *
 * @param returns - one a period, fractions, at least one
 * @returns a fraction, negative; 0 if there was no loss
 * @throws DataError or InputError as requireReturns
 * @example maxDrawdown([0.5, -0.5, -0.5, 1]) // -0.75
 */
export function maxDrawdown(returns: readonly number[]): number {
  return drawdowns(returns).reduce((worst, drawdown) => Math.min(worst, drawdown), 0);
}
