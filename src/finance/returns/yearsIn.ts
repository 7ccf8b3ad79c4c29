import { InputError } from "../../errors.ts";
import { DAYS_IN_YEAR } from "../dates/dates.ts";
import type { Window } from "./window.ts";

/**
 * How many years a window is long by its name, for returns given as numbers.
 *
 * @returns years; weeks by actual/365.25
 * @throws InputError for windows that start on a day of the calendar: MTD, YTD, ITD
 * @example yearsIn("6M") // 0.5
 * @example yearsIn("1W") // 7 / 365.25
 */
export function yearsIn(window: Window): number {
  const count = Number.parseInt(window);
  if (Number.isNaN(count))
    throw new InputError("outOfBounds", { argument: "window", given: window, bounds: "1W, 1M, 1Y, …" });
  if (window.endsWith("Y")) return count;
  return window.endsWith("M") ? count / 12 : (7 * count) / DAYS_IN_YEAR;
}
