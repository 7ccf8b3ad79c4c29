import { addDays, monthEnd } from "./dates.ts";
import { easter } from "./easter.ts";

/**
 * The last day of a date's month on which New York's exchanges trade: the last weekday, unless that is
 * Memorial Day (the last Monday of May) or Good Friday. No other holiday of theirs falls there: when
 * 1 January is a Saturday they trade on Friday, 31 December (NYSE Rule 7.2).
 *
 * @param date - ISO date, 1971 or later
 * @example lastTradingDay("2022-12-05") // "2022-12-30"
 * @example lastTradingDay("2021-05-03") // "2021-05-28"
 * @example lastTradingDay("2024-03-01") // "2024-03-28"
 */
export function lastTradingDay(date: string): string {
  let day = monthEnd(date);
  while (isWeekend(day) || isMemorialDay(day) || isGoodFriday(day)) day = addDays(day, -1);
  return day;
}

const weekday = (date: string) => new Date(date).getUTCDay();

const isWeekend = (date: string) => weekday(date) % 6 === 0;

const isMemorialDay = (date: string) =>
  weekday(date) === 1 && date >= `${date.slice(0, 4)}-05-25` && date.slice(5, 7) === "05";

const isGoodFriday = (date: string) =>
  weekday(date) === 5 && addDays(date, 2) === easter(Number(date.slice(0, 4)));
