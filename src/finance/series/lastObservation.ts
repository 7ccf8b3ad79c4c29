import { DataError } from "../../errors.ts";
import { closedMonth } from "../dates/closedMonth.ts";
import { daysBetween } from "../dates/dates.ts";
import { lastOnOrBefore } from "./lastOnOrBefore.ts";
import type { Series } from "./series.ts";

/** How old it may be, in days: over long weekends and a late publisher, or a month to be published in. */
export const MAX_AGE_DAYS = { daily: 10, monthly: 45 } as const;

/**
 * Where a series stands on a day: the place of its last observation on or before it. A month's figure
 * counts from the month's last trading day on, whichever day of the month's end it is dated.
 *
 * @param asked - ISO date, by default the last observation's
 * @param ticker - what to call the series in errors
 * @returns index into dates and values
 * @throws DataError noFigure if the series is empty; tooShort if it begins after the day; stale if the
 * observation is more than 10 days (daily) or 45 days (monthly) older than the day
 * @example lastObservation({ dates: ["2022-11-30", "2022-12-31"], values: [1, 2], interval: "monthly" }, "IWM", "2022-12-30") // 1
 */
export function lastObservation({ dates, interval }: Series, ticker: string, asked?: string): number {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined)
    throw new DataError("noFigure", { ticker, figure: "returns" });
  const day = asked ?? last;
  const place = lastOnOrBefore(dates, interval === "monthly" ? closedMonth(day) : day);
  const found = dates[place];
  if (found === undefined) throw new DataError("tooShort", { ticker, first, needed: day });
  if (daysBetween(found, day) > MAX_AGE_DAYS[interval])
    throw new DataError("stale", { ticker, last: found, asked: day });
  return place;
}
