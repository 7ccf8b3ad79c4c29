import { DataError } from "../../errors.ts";
import { daysBetween } from "../dates/dates.ts";
import { MAX_AGE_DAYS } from "./lastObservation.ts";
import type { Series } from "./series.ts";

/**
 * Checks that observations follow one another period by period: over one left out, a change of two periods would pass
 * for that of one.
 *
 * @param ticker - what to call the series in errors
 * @throws DataError gapInHistory if two neighbours are more than 10 days (daily) or 45 days (monthly) apart
 * @example requireNoGap({ dates: ["2022-11-30", "2022-12-31"], values: [1, 2], interval: "monthly" }, "IWM") // undefined
 */
export function requireNoGap({ dates, interval }: Series, ticker: string): void {
  const most = MAX_AGE_DAYS[interval];
  let before = Infinity;
  dates.forEach((next, i) => {
    const day = roughDay(next);
    const last = dates[i - 1];
    if (day - before > most && last !== undefined && daysBetween(last, next) > most)
      throw new DataError("gapInHistory", { ticker, last, next });
    before = day;
  });
}

/** A day's number if every month had 31: two are never fewer apart than they are, and it takes a third of the time. */
const roughDay = (date: string) =>
  Number(date.slice(0, 4)) * 372 + Number(date.slice(5, 7)) * 31 + Number(date.slice(8));
