import { monthEnd } from "./dates.ts";
import { lastTradingDay } from "./lastTradingDay.ts";

/**
 * A month's end for the days from its last trading day on; any other day as it is.
 *
 * @example closedMonth("2022-12-30") // "2022-12-31"
 * @example closedMonth("2022-12-29") // "2022-12-29"
 */
export function closedMonth(date: string): string {
  return date >= lastTradingDay(date) ? monthEnd(date) : date;
}
