import { requireReturns } from "./requireReturns.ts";

/**
 * How far below its highest level so far, the start included, wealth stands after each period.
 *
 * @param returns - one a period, fractions, at least one
 * @returns fractions, zero or negative, as many as returns
 * @throws DataError or InputError as requireReturns
 * @example drawdowns([0.5, -0.5, 1]) // [0, -0.5, 0]
 */
export function drawdowns(returns: readonly number[]): readonly number[] {
  requireReturns(returns, 1);
  let [wealth, peak] = [1, 1];
  return returns.map((r) => {
    wealth *= 1 + r;
    peak = Math.max(peak, wealth);
    return wealth / peak - 1;
  });
}
