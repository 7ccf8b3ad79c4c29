/** Rounds until all kinds of sheets have been made in both languages, and caches are filled once. */
export const WARM_UP = 14;

/**
 * How much more is held with each round, in the unit given: the median of the slopes between any two rounds (Theil and
 * Sen), so that single rounds measured at a bad moment do not count. Only rounds an even number apart are compared,
 * since every other round leaves its data pinned. Cost grows with the square of the rounds.
 *
 * @param held - what was held after each round, warm-up and all
 * @returns null where too few rounds came after the warm-up to tell
 */
export function growth(held: readonly number[]): number | null {
  const settled = held.slice(WARM_UP);
  const slopes = settled.flatMap((before, i) =>
    settled.flatMap((after, j) => (j > i && (j - i) % 2 === 0 ? [(after - before) / (j - i)] : [])),
  );
  if (settled.length < 6) return null;
  slopes.sort((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)]!;
}
