/**
 * Returns and those of the benchmark over the periods in which the benchmark's are wanted.
 *
 * @param returns - one a period, fractions
 * @param benchmark - over the same periods
 * @returns both, in their order, in one pass
 * @example pairsWhere([1, 2, 3], [0.5, -0.5, 1], (b) => b > 0) // [[1, 3], [0.5, 1]]
 */
export function pairsWhere(
  returns: readonly number[],
  benchmark: readonly number[],
  isWanted: (b: number) => boolean,
): [returns: number[], benchmark: number[]] {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < returns.length; i++) {
    const b = benchmark[i]!;
    if (!isWanted(b)) continue;
    ours.push(returns[i]!);
    theirs.push(b);
  }
  return [ours, theirs];
}
