/** A line of a portfolio: what tells it from others, and its weight, a fraction. */
export interface WeightedLine {
  readonly key: string;
  readonly weight: number;
}

/** What two portfolios share. */
interface Overlap {
  /** Weight held in common, a fraction. */
  readonly weight: number;
  /** Lines held by both. */
  readonly lines: number;
}

/**
 * Overlap of two portfolios: the weight that both hold of the same things.
 *
 * overlap = Σ min(w, v) over the lines of both: 0 where nothing is shared, 1 where both are the same. Lines of the
 * same key count together; what is owed or sold short (a weight below zero) is shared with nobody.
 *
 * @returns a fraction, and the number of lines both hold
 * @example overlap([{ key: "A", weight: 0.5 }, { key: "B", weight: 0.5 }], [{ key: "B", weight: 0.25 }, { key: "C", weight: 0.75 }]) // { weight: 0.25, lines: 1 }
 */
export function overlap(first: readonly WeightedLine[], second: readonly WeightedLine[]): Overlap {
  const ours = weightsByKey(first);
  const shared = [...weightsByKey(second)].flatMap(([key, theirs]) => {
    const common = Math.min(ours.get(key) ?? 0, theirs);
    return common > 0 ? [common] : [];
  });
  return { weight: shared.reduce((total, each) => total + each, 0), lines: shared.length };
}

/**
 * The weight of each key, lines of the same key added up.
 *
 * @example [...weightsByKey([{ key: "A", weight: 0.25 }, { key: "A", weight: 0.5 }])] // [["A", 0.75]]
 */
export function weightsByKey(lines: readonly WeightedLine[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { key, weight } of lines) weights.set(key, (weights.get(key) ?? 0) + weight);
  return weights;
}
