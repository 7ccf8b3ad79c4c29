import type { Query } from "../../data/query.ts";
import { closedMonth } from "../../finance/dates/closedMonth.ts";
import { monthEnd } from "../../finance/dates/dates.ts";
import type { Series } from "../../finance/series/series.ts";
import type { Window } from "../../finance/returns/window.ts";
import type { Records } from "./records.ts";
import { attempt } from "../results/attempt.ts";
import { isFailure } from "../results/cellError.ts";

type Interval = Series["interval"];

/**
 * Which returns a window is worked out from, the preferred ones first. Months and years run between month
 * ends, so that every desk gets the same number whatever day it is; weeks, month to date and a day within
 * a month need daily returns, and make do with monthly ones where they can.
 */
export function intervalsFor(window: Window, asOf: string | undefined): readonly Interval[] {
  const isFine = window === "MTD" || window.endsWith("W");
  const isWithinMonth = asOf !== undefined && closedMonth(asOf) !== monthEnd(asOf);
  return isFine || isWithinMonth ? ["daily", "monthly"] : ["monthly"];
}

/** What to ask the store for. */
export function returnQueries(tickers: readonly string[], intervals: readonly Interval[]): Query[] {
  return tickers.flatMap((ticker) =>
    intervals.map((interval): Query => ({ kind: "returns", ticker, interval })),
  );
}

/**
 * The tickers' total-return indices, all of the first interval that all of them have.
 *
 * @throws DataError of the last interval, if there is none
 */
export function returnSeries(
  records: Records,
  tickers: readonly string[],
  intervals: readonly Interval[],
): readonly Series[] {
  const all = (interval: Interval) =>
    tickers.map((ticker) => records.get({ kind: "returns", ticker, interval }).series);
  for (const interval of intervals.slice(0, -1)) {
    const series = attempt(() => all(interval));
    if (!isFailure(series)) return series;
  }
  return all(intervals.at(-1) ?? "monthly");
}
