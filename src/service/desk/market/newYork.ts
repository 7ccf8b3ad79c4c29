import { nthWeekday } from "./holidays.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A moment as New York's calendar and clocks have it. */
interface LocalTime {
  /** ISO date. */
  readonly date: string;
  /** Hours since midnight, a fraction: 9.5 is half past nine. */
  readonly hour: number;
}

/**
 * New York's date and hour, by the rules for summer time in force since 2007 (Energy Policy Act of 2005, § 110): from the
 * second Sunday of March to the first of November, changing at 2 o'clock.
 *
 * @param instant - milliseconds since 1970, UTC
 */
export function newYorkTime(instant: number): LocalTime {
  const local = instant + offset(instant);
  return { date: new Date(local).toISOString().slice(0, 10), hour: (local % DAY_MS) / HOUR_MS };
}

/** The instant at which it is so late on a date in New York. Not for the hours in which clocks change. */
export function newYorkInstant(date: string, hour: number): number {
  const local = Date.parse(date) + hour * HOUR_MS;
  return local - offset(local + 5 * HOUR_MS);
}

function offset(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const starts = Date.parse(nthWeekday(year, 3, 0, 2)) + 7 * HOUR_MS;
  const ends = Date.parse(nthWeekday(year, 11, 0, 1)) + 6 * HOUR_MS;
  return (instant >= starts && instant < ends ? -4 : -5) * HOUR_MS;
}
