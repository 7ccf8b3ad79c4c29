import { addDays } from "../../../finance/dates/dates.ts";
import { easter } from "../../../finance/dates/easter.ts";

/**
 * Weekdays on which New York's exchanges stay closed, by NYSE Rule 7.2. Closures decreed for a day (funerals of
 * presidents, storms) follow no rule and are not here: such a day is taken for one on which nothing moved.
 *
 * @returns ISO dates
 */
export function holidays(year: number): ReadonlySet<string> {
  const named = (month: number, weekday: number, nth: number) => nthWeekday(year, month, weekday, nth);
  const newYear = `${year}-01-01`;
  return new Set([
    // A New Year's Day on Saturday is not made up for on Friday: the year's books close that day.
    ...(weekdayOf(newYear) === 6 ? [] : [observed(newYear)]),
    named(1, 1, 3), // Martin Luther King
    named(2, 1, 3), // Washington
    addDays(easter(year), -2), // Good Friday
    lastMondayOfMay(year), // Memorial Day
    ...(year >= 2022 ? [observed(`${year}-06-19`)] : []), // Juneteenth
    observed(`${year}-07-04`),
    named(9, 1, 1), // Labor Day
    named(11, 4, 4), // Thanksgiving
    observed(`${year}-12-25`),
  ]);
}

/** Days on which they close at 13:00: before Independence Day and Christmas, and after Thanksgiving. */
export function earlyCloses(year: number): ReadonlySet<string> {
  return new Set([`${year}-07-03`, addDays(nthWeekday(year, 11, 4, 4), 1), `${year}-12-24`]);
}

/** Sunday's holiday is kept on Monday, Saturday's on Friday. */
function observed(date: string): string {
  const weekday = weekdayOf(date);
  return addDays(date, weekday === 0 ? 1 : weekday === 6 ? -1 : 0);
}

/** 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay();
}

/** The n-th Monday, say, of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

function lastMondayOfMay(year: number): string {
  const last = `${year}-05-31`;
  return addDays(last, -((weekdayOf(last) + 6) % 7));
}
