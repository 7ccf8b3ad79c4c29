import type { ValuationPoint, ValuationsRecord } from "../../../data/record.ts";
import type { Warning } from "../../../errors.ts";
import type { Reading } from "../endpoint.ts";

/** Figures of one source; a value or day that is missing leaves the point out. */
export interface PublishedPoint extends Omit<ValuationPoint, "date" | "value" | "source"> {
  readonly date: string | null;
  readonly value: number | null;
}

/** Orders of magnitude a fund's multiple can have; outside it is a mistake in the unit. */
const BOUNDS = { pe: [1, 1_000], pb: [0.05, 100] } as const;

/** Dated multiples of a fund as a record, oldest first; null if there is none. */
export function valuationsRecord(
  source: string,
  ticker: string,
  published: readonly PublishedPoint[],
  read: Reading,
  warnings: readonly Warning[] = [],
): ValuationsRecord | null {
  const points = published
    .flatMap((point): ValuationPoint[] => {
      const { date, value, metric } = point;
      const [least, most] = BOUNDS[metric];
      return date !== null && value !== null && value >= least && value <= most
        ? [{ ...point, date, value, source }]
        : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const asOf = points.at(-1)?.date;
  if (asOf === undefined) return null;
  return { ...read, kind: "valuations", ticker, source, asOf, quality: "live", warnings, points };
}
