import type { DataRecord, ValuationPoint, ValuationsRecord } from "../../../data/record.ts";

/**
 * Whether all sources' words on a thing stand side by side, by the key of its query. Valuations do: each point says its
 * source and method, and only like is compared with like, so the more there are the more can be compared.
 */
export const isGathered = (key: string): boolean => key.startsWith("valuations:");

/**
 * What several sources say of one thing, as one record: of valuations all points, else the first record alone.
 *
 * @param records - at least one, all of one key; on one day the points of an earlier record come first
 */
export function sideBySide(records: readonly DataRecord[]): DataRecord {
  const valuations = records.filter((record) => record.kind === "valuations");
  return valuations.length > 1 ? merged(valuations) : records[0]!;
}

function merged(records: readonly ValuationsRecord[]): ValuationsRecord {
  const points = new Map<string, ValuationPoint>();
  for (const point of records.flatMap((record) => record.points)) {
    const key = identity(point);
    if (!points.has(key)) points.set(key, point);
  }
  return {
    ...records[0]!,
    source: [...new Set(records.map(({ source }) => source))].join("; "),
    asOf: newest(records.map(({ asOf }) => asOf))!,
    fetchedAt: newest(records.map(({ fetchedAt }) => fetchedAt)),
    warnings: records.flatMap(({ warnings }) => warnings),
    points: [...points.values()].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
  };
}

const identity = ({ metric, basis, method, source, date }: ValuationPoint) =>
  JSON.stringify([metric, basis, method, source, date]);

/** The latest of some dates or instants; null where none is known. */
function newest<T extends string | null>(instants: readonly T[]): T | null {
  return instants.reduce<T | null>(
    (last, each) => (each !== null && (last === null || each > last) ? each : last),
    null,
  );
}
