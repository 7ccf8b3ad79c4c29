import type { ValuationPoint, ValuationsRecord } from "../../data/record.ts";
import type { ValuationGroup, ValuationsFile } from "../../data/snapshot/shapes.ts";

/** Ratios, with one more for each fund: the newest P/E known, with its source. A publisher's whole history is not taken. */
export function mergeValuations(file: ValuationsFile, records: readonly ValuationsRecord[]): ValuationsFile {
  let { groups } = file;
  for (const { ticker, points } of records) {
    const newest = points.findLast(({ metric }) => metric === "pe");
    if (newest) groups = withPoint(groups, ticker, newest);
  }
  return { groups };
}

function withPoint(
  groups: readonly ValuationGroup[],
  ticker: string,
  point: ValuationPoint,
): ValuationGroup[] {
  const { metric, basis, method, source, date, value } = point;
  const same = groups.find((group) => isOf(group, point));
  if (!same) return [...groups, { metric, basis, method, source, tickers: { [ticker]: [[date, value]] } }];
  const others = (same.tickers[ticker] ?? []).filter(([day]) => day !== date);
  const all = [...others, [date, value] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map((group) =>
    group === same ? { ...group, tickers: { ...group.tickers, [ticker]: all } } : group,
  );
}

function isOf(group: ValuationGroup, point: ValuationPoint): boolean {
  return (
    group.metric === point.metric &&
    group.basis === point.basis &&
    group.method === point.method &&
    group.source === point.source
  );
}
