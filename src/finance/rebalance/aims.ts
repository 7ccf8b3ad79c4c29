import { drift, tolerance } from "../portfolio/drift.ts";
import type { RebalanceOptions } from "./portfolio.ts";

/** The weight a line should have after the trades, and whether its band lets it rest. */
export interface Aim {
  readonly weight: number;
  readonly isInside: boolean;
}

/**
 * Which lines a band lets rest, and where the others go. A line inside its band aims at the weight it has; one
 * outside at its target, at the edge of the band on its side, or half way between.
 */
export function aims(
  weights: readonly number[],
  targets: readonly number[],
  { band, destination = "target" }: RebalanceOptions,
): Aim[] {
  if (band === undefined) return targets.map((weight) => ({ weight, isInside: false }));
  const way = { target: 0, half: 0.5, edge: 1 }[destination];
  return drift(weights, targets, band).map(({ drift, isOut }, line) => {
    const target = targets[line]!;
    if (!isOut) return { weight: weights[line]!, isInside: true };
    const stop = way === 0 ? 0 : way * tolerance(band, target);
    return { weight: target + Math.sign(drift) * stop, isInside: false };
  });
}
