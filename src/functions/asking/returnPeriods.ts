import type { Query } from "../../data/query.ts";
import { InputError } from "../../errors.ts";
import { commonWindows } from "../../finance/returns/commonWindows.ts";
import type { Series } from "../../finance/series/series.ts";
import type { Window } from "../../finance/returns/window.ts";
import { readWindow } from "../arguments/readWindow.ts";
import type { Records } from "./records.ts";
import { requireAlive } from "./requireAlive.ts";
import { returnQueries, returnSeries } from "./returnSeries.ts";

/** Which periodic returns of a fund to look at. */
export interface Span {
  readonly window: Window;
  readonly asOf: string | undefined;
  readonly interval: Series["interval"];
}

/**
 * The returns that stand for a number of periods in a year.
 *
 * @throws InputError unless there are 12 or 252: the store has months and trading days only
 */
export function intervalOf(periods: number): Series["interval"] {
  if (periods === 12) return "monthly";
  if (periods === 252) return "daily";
  throw new InputError("outOfBounds", {
    argument: "periods",
    given: String(periods),
    bounds: "12, 252",
  });
}

/**
 * A window of months or years; null where blank.
 *
 * @throws InputError for windows of weeks and month to date, which are no whole months
 */
export function readMonthsWindow(given: unknown): Window | null {
  const window = readWindow(given);
  if (window?.endsWith("W") || window === "MTD")
    throw new InputError("outOfBounds", { argument: "window", given: window, bounds: "YTD, 1M, 3Y, ITD, …" });
  return window;
}

/** What to ask the store for. The first ticker is the fund in question, the others are set beside it. */
export function levelQueries(tickers: readonly string[], { interval }: Span): readonly Query[] {
  return [{ kind: "fund", ticker: tickers[0]! }, ...returnQueries(tickers, [interval])];
}

/**
 * The levels of tickers over a span, on the days that all have.
 *
 * @throws DataError if one is not to be had, or the first was merged into another
 */
export function levelsOf(
  records: Records,
  tickers: readonly string[],
  { window, asOf, interval }: Span,
): readonly Series[] {
  const series = returnSeries(records, tickers, [interval]);
  requireAlive(records, tickers[0]!, asOf);
  const legs = tickers.map((ticker, i) => ({ ticker, series: series[i]! }));
  return commonWindows(legs, window, asOf).map(({ levels }) => levels);
}
