import { DataError } from "../../errors.ts";
import { daysBetween, yearsBetween } from "../dates/dates.ts";
import { lastObservation, MAX_AGE_DAYS } from "../series/lastObservation.ts";
import { lastOnOrBefore } from "../series/lastOnOrBefore.ts";
import type { Series } from "../series/series.ts";
import { windowAnchor, windowStart, type Window } from "./window.ts";

/** A compounded return and the days on whose closes it starts and ends. */
export interface WindowReturn {
  /** End ÷ start − 1, a fraction. */
  readonly total: number;
  readonly start: string;
  readonly end: string;
  /** By actual/365.25. */
  readonly years: number;
}

/**
 * Compounded return over a window.
 *
 * It ends with the last observation on or before `asOf`, and starts with the last one on or before the
 * window's start. Weeks, months and years are counted back from the end, month to date and year to
 * date from `asOf`. The last trading day of a month counts as the month's end, so a calendar of trading
 * days and one of month ends give the same windows.
 *
 * @param series - total-return index (or price) levels above zero
 * @param ticker - what to call the series in errors
 * @param asOf - ISO date, by default the last observation's
 * @throws DataError noFigure if the series is empty; tooShort if it begins after the window does; stale
 * if its last observation is more than 10 days (daily) or 45 days (monthly) older than asOf, or there
 * is such a gap where the window starts; needsService if the window is finer than the series; tooFew
 * if there was no trading in the window
 * @example windowReturn({ dates: ["2021-12-31", "2022-12-30"], values: [1, 1.25], interval: "monthly" }, "1Y", "IWN").total // 0.25
 */
export function windowReturn(series: Series, window: Window, ticker: string, asOf?: string): WindowReturn {
  const { dates, values } = series;
  const last = lastObservation(series, ticker, asOf);
  const [first, end] = [dates[0]!, dates[last]!];

  const needed = windowStart(windowAnchor(window, end, asOf ?? end), window, first);
  const start = dates[lastOnOrBefore(dates, needed)];
  if (start === undefined) throw new DataError("tooShort", { ticker, first, needed });
  requireFit(series.interval, window, ticker, { start, end, needed });

  return {
    total: values[last]! / values[lastOnOrBefore(dates, start)]! - 1,
    start,
    end,
    years: yearsBetween(start, end),
  };
}

/** The observation found for the window's start must be that of its start, not one from long before. */
function requireFit(
  interval: Series["interval"],
  window: Window,
  ticker: string,
  { start, end, needed }: { readonly start: string; readonly end: string; readonly needed: string },
): void {
  const isMonthly = interval === "monthly";
  const isWithinMonth = window.endsWith("W") ? start !== needed : start === end && window !== "ITD";
  if (isMonthly && isWithinMonth)
    throw new DataError("needsService", { subject: ticker, figure: `${window} return` });
  if (start === end) throw new DataError("tooFew", { subject: `${ticker} ${window}`, needed: 2, found: 1 });
  const isNear = isMonthly
    ? start.slice(0, 7) === needed.slice(0, 7)
    : daysBetween(start, needed) <= MAX_AGE_DAYS.daily;
  if (!isNear) throw new DataError("stale", { ticker, last: start, asked: needed });
}
