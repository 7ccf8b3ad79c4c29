import { inFractions } from "../../data/inFractions.ts";
import type { Query } from "../../data/query.ts";
import { returnsBesideChanges, type ReturnsBesideChanges } from "../../finance/rates/returnsBesideChanges.ts";
import type { Records } from "./records.ts";
import { requireAlive } from "./requireAlive.ts";
import { levelQueries, type Span } from "./returnPeriods.ts";
import { returnSeries } from "./returnSeries.ts";

interface RateSpan extends Span {
  /** Name of the series of yields. */
  readonly yields: string;
  /** Tickers of further factors. */
  readonly factors: readonly string[];
}

/** What to ask the store for. */
export function sampleQueries(tickers: readonly string[], span: RateSpan): readonly Query[] {
  return [
    { kind: "macro", series: span.yields },
    ...tickers.flatMap((ticker) => levelQueries([ticker, ...span.factors], span)),
  ];
}

/**
 * What goes into a ticker's rate beta, month by month.
 *
 * @throws DataError if one is not to be had, the ticker was merged into another, or the yield ends before the window does
 */
export function rateSample(records: Records, ticker: string, span: RateSpan): ReturnsBesideChanges {
  const { yields, factors, window, asOf, interval } = span;
  const macro = inFractions(records.get({ kind: "macro", series: yields }));
  requireAlive(records, ticker, asOf);
  const leg = (each: string) => ({ ticker: each, series: returnSeries(records, [each], [interval])[0]! });
  return returnsBesideChanges(
    [leg(ticker), ...factors.map(leg)],
    { name: yields, dates: macro.dates, values: macro.values, asOf: macro.asOf },
    window,
    asOf,
  );
}
