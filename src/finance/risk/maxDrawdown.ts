import { drawdowns } from "./statistics/drawdowns.ts";

/**
 * Maximum drawdown: the largest loss from a highest level to a later low.
 *
 * @param returns - one a period, fractions, at least one
 * @returns a fraction, negative; 0 if there was no loss
 * @throws DataError or InputError as drawdowns
 * @example maxDrawdown([0.5, -0.5, -0.5, 1]) // -0.75
 */
export function maxDrawdown(returns: readonly number[]): number {
  let worst = 0;
  const all = drawdowns(returns);
  for (let i = 0; i < all.length; i++) worst = Math.min(worst, all[i]!);
  return worst;
}
