import type { ValuationPoint, ValuationsRecord } from "../record.ts";
import { lastDay } from "./months.ts";
import { own } from "./own.ts";
import { SNAPSHOT, type ValuationsFile } from "./shapes.ts";

/**
 * All dated P/E and P/B figures of a fund or index, oldest first, null if there are none. The S&P 500's
 * long history is that of the index (^GSPC, losses counted), never SPY's: their methods differ.
 */
export function valuationsRecord({ groups }: ValuationsFile, ticker: string): ValuationsRecord | null {
  const held = groups.filter(({ tickers }) => own(tickers, ticker));
  const points = held.flatMap(({ metric, basis, method, source, tickers }): ValuationPoint[] =>
    tickers[ticker]!.map(([date, value]) => ({ metric, date: lastDay(date), value, basis, method, source })),
  );
  if (points.length === 0) return null;
  points.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return {
    ...SNAPSHOT,
    kind: "valuations",
    source: [...new Set(points.map(({ source }) => source))].join("; "),
    asOf: points.at(-1)!.date,
    warnings: held.flatMap(({ warning }) => (warning ? { warning, details: {} } : [])),
    ticker,
    points,
  };
}
