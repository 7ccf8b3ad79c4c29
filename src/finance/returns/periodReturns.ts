/**
 * Returns from each level to the next.
 *
 * @param levels - of an index or price, above zero, oldest first
 * @returns fractions, one fewer than levels
 * @example periodReturns([4, 5, 2.5]) // [0.25, -0.5]
 */
export function periodReturns(levels: readonly number[]): number[] {
  return levels.slice(1).map((level, i) => level / levels[i]! - 1);
}
