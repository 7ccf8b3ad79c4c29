import { InputError } from "../../errors.ts";
import { closedMonth } from "../dates/closedMonth.ts";
import { addDays, addMonths, monthEnd } from "../dates/dates.ts";

/**
 * A stretch of time that ends on a day: so many weeks, months or years; month, year or life to date.
 * The numbers run from 1 to 999.
 */
export type Window = "MTD" | "YTD" | "ITD" | `${number}W` | `${number}M` | `${number}Y`;

/**
 * Reads a window as typed, in any case: 1W, MTD, 1M, 3M, 6M, YTD, 1Y, 3Y, 5Y, 10Y, ITD, and any
 * other number of weeks, months or years.
 *
 * @throws InputError notAWindow
 * @example parseWindow(" ytd ") // "YTD"
 * @example parseWindow("18m") // "18M"
 */
export function parseWindow(text: string): Window {
  const word = text.trim().toUpperCase();
  if (word === "MTD" || word === "YTD" || word === "ITD") return word;
  const [, count = "", unit] = /^0*([1-9]\d{0,2})([WMY])$/.exec(word) ?? [];
  if (unit === "W" || unit === "M" || unit === "Y") return `${Number(count)}${unit}`;
  throw new InputError("notAWindow", { given: text });
}

/**
 * The day a window is counted back from: month to date and year to date from the day asked about, all others
 * from the last observation, and months and years from its month's end if the month is over by then.
 *
 * @param end - ISO date of the last observation
 * @param asked - ISO date on which the window is to end
 * @example windowAnchor("1Y", "2022-12-30", "2023-01-02") // "2022-12-31"
 * @example windowAnchor("YTD", "2022-12-30", "2023-01-02") // "2023-01-02"
 */
export function windowAnchor(window: Window, end: string, asked: string): string {
  if (window === "MTD" || window === "YTD") return asked;
  return window.endsWith("W") ? end : closedMonth(end);
}

/**
 * The day on whose close a window starts. Month ends go to month ends: one month before 2023-02-28
 * is 2023-01-31, one year before 2024-02-29 is 2023-02-28.
 *
 * @param end - ISO date on which the window ends
 * @param first - ISO date of the first observation, where ITD starts
 * @example windowStart("2024-02-29", "1Y", "2000-05-31") // "2023-02-28"
 * @example windowStart("2022-12-15", "YTD", "2000-05-31") // "2021-12-31"
 */
export function windowStart(end: string, window: Window, first: string): string {
  switch (window) {
    case "ITD":
      return first;
    case "MTD":
      return addMonths(monthEnd(end), -1);
    case "YTD":
      return addDays(`${end.slice(0, 4)}-01-01`, -1);
  }
  const count = parseInt(window);
  if (window.endsWith("W")) return addDays(end, -7 * count);
  return addMonths(end, window.endsWith("Y") ? -12 * count : -count);
}
