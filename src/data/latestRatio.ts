import type { ValuationPoint } from "./record.ts";

/**
 * A fund's price ratio as it is shown where one is asked for: the latest on trailing figures; of several on one
 * day, one whose method is stated.
 *
 * @param asOf - ISO date: none later counts
 * @returns undefined where there is none
 */
export function latestRatio(
  points: readonly ValuationPoint[],
  metric: ValuationPoint["metric"],
  asOf?: string,
): ValuationPoint | undefined {
  return points
    .filter(
      (point) => point.metric === metric && point.basis === "trailing" && point.date <= (asOf ?? point.date),
    )
    .reduce(later, undefined);
}

function later(best: ValuationPoint | undefined, point: ValuationPoint): ValuationPoint {
  if (best === undefined || point.date > best.date) return point;
  return point.date === best.date && best.method === "unstated" ? point : best;
}
