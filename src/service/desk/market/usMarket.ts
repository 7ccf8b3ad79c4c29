import { addDays } from "../../../finance/dates/dates.ts";
import { earlyCloses, holidays, weekdayOf } from "./holidays.ts";
import { newYorkInstant, newYorkTime } from "./newYork.ts";

/** Publishers show prices with a quarter of an hour's delay, and closing auctions take some minutes. */
const SETTLED_MS = 20 * 60_000;

/** Whether New York's exchanges trade on a date. */
export function isTradingDay(date: string): boolean {
  return weekdayOf(date) % 6 !== 0 && !holidays(Number(date.slice(0, 4))).has(date);
}

/** Whether prices move: from the opening bell until the closing prices can be had. */
export function isMarketOpen(instant: number): boolean {
  const { date } = newYorkTime(instant);
  return isTradingDay(date) && instant >= newYorkInstant(date, 9.5) && instant < settledClose(date);
}

/** The first instant after another at which the closing prices of one more day can be had. */
export function nextSettledClose(instant: number): number {
  let { date } = newYorkTime(instant);
  while (!isTradingDay(date) || settledClose(date) <= instant) date = addDays(date, 1);
  return settledClose(date);
}

/** The last instant, not after another, at which closing prices of a day could first be had. */
export function lastSettledClose(instant: number): number {
  let { date } = newYorkTime(instant);
  while (!isTradingDay(date) || settledClose(date) > instant) date = addDays(date, -1);
  return settledClose(date);
}

function settledClose(date: string): number {
  const hour = earlyCloses(Number(date.slice(0, 4))).has(date) ? 13 : 16;
  return newYorkInstant(date, hour) + SETTLED_MS;
}
