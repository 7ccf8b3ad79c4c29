import { lostTooMuch, requireReturns } from "./requireReturns.ts";

/**
 * How far below its highest level so far, the start included, wealth stands after each period.
 *
 * @param returns - one a period, fractions of −1 or more, at least one
 * @returns fractions, zero or negative, as many as returns; typed, because an array of fractions that begins with a
 *   whole 0 is rebuilt by the engine as it fills
 * @throws DataError or InputError as requireReturns; InputError if a return is below −1
 * @example drawdowns([0.5, -0.5, 1]) // Float64Array.of(0, -0.5, 0)
 */
export function drawdowns(returns: readonly number[]): Float64Array {
  requireReturns(returns, 1);
  const found = new Float64Array(returns.length);
  let [wealth, peak] = [1, 1];
  for (let i = 0; i < found.length; i++) {
    if (returns[i]! < -1) throw lostTooMuch(returns[i]!);
    wealth *= 1 + returns[i]!;
    if (wealth > peak) peak = wealth;
    found[i] = wealth / peak - 1;
  }
  return found;
}
