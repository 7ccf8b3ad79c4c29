import { InputError } from "../errors.ts";
import type { Window } from "../finance/returns/window.ts";

const DAYS_IN_YEAR = 365.25;

/**
 * How many years a window is long by its name, for returns given as numbers.
 *
 * @throws InputError for windows that end and start on days of the calendar: MTD, YTD, ITD
 * @example yearsIn("6M") // 0.5
 */
export function yearsIn(window: Window): number {
  const count = Number.parseInt(window);
  if (Number.isNaN(count))
    throw new InputError("outOfBounds", { argument: "window", given: window, bounds: "1W, 1M, 1Y, …" });
  if (window.endsWith("Y")) return count;
  return window.endsWith("M") ? count / 12 : (7 * count) / DAYS_IN_YEAR;
}
