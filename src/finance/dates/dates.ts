import { InputError } from "../../errors.ts";

const DAY_MS = 86_400_000;

/** Serial of 1900-03-01, the first day on which Excel's 1900 system and the calendar agree. */
const FIRST_SERIAL = 61;
/** Serial of 9999-12-31, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
/** 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;
/** On average, leap years counted. */
export const DAYS_IN_YEAR = 365.25;
/** Days from a Monday to that day of the week, on which 1970 began. */
const THURSDAY = 3;

/**
 * Whether a text is a day of the calendar written as ISO 8601.
 *
 * @example isIsoDate("2024-02-29") // true
 * @example isIsoDate("2023-02-29") // false
 */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isoOfDay(dayOfIso(text)) === text;
}

/**
 * Days from one date to another, negative when the second is earlier.
 *
 * @example daysBetween("2024-02-28", "2024-03-01") // 2
 */
export function daysBetween(start: string, end: string): number {
  return dayOfIso(end) - dayOfIso(start);
}

/**
 * The number of a date's week, Monday to Sunday; the one in which 1970 began is week 0.
 *
 * @example weekOf("2023-01-02") - weekOf("2023-01-01") // 1
 */
export function weekOf(date: string): number {
  return Math.floor((dayOfIso(date) + THURSDAY) / 7);
}

/**
 * Years from one date to another by actual/365.25, the convention of this project for annual rates.
 *
 * @example yearsBetween("2020-01-01", "2024-01-01") // 4
 */
export function yearsBetween(start: string, end: string): number {
  return daysBetween(start, end) / DAYS_IN_YEAR;
}

/**
 * The date a number of days later.
 *
 * @example addDays("2024-02-28", 2) // "2024-03-01"
 */
export function addDays(date: string, days: number): string {
  return isoOfDay(dayOfIso(date) + days);
}

/**
 * The date a number of months later (earlier, if negative). The last day of a month stays a last
 * day; a day the month does not have becomes its last.
 *
 * @example addMonths("2023-02-28", -1) // "2023-01-31"
 * @example addMonths("2023-03-30", -1) // "2023-02-28"
 */
export function addMonths(date: string, months: number): string {
  const first = isoOfDay(Date.UTC(yearOf(date), monthOf(date) - 1 + months, 1) / DAY_MS);
  const last = monthEnd(first);
  if (date === monthEnd(date) || dayOfMonth(date) > dayOfMonth(last)) return last;
  return `${first.slice(0, 7)}-${date.slice(8)}`;
}

/**
 * The last day of a date's month.
 *
 * @example monthEnd("2024-02-10") // "2024-02-29"
 */
export function monthEnd(date: string): string {
  return isoOfDay(Date.UTC(yearOf(date), monthOf(date), 0) / DAY_MS);
}

/**
 * The ISO date of an Excel date serial (1900 system); a time of day is dropped.
 *
 * Serials below 61 (1900-03-01) are refused: Excel counts a 29 February 1900 that never was.
 *
 * @param argument - what to call the number in the error
 * @throws InputError notADate outside 1900-03-01 to 9999-12-31
 * @example isoOfSerial(44926) // "2022-12-31"
 */
export function isoOfSerial(serial: number, argument = "date"): string {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1))
    throw new InputError("notADate", { argument, given: String(serial) });
  return isoOfDay(Math.floor(serial) - SERIAL_OF_EPOCH);
}

/**
 * The Excel date serial (1900 system) of an ISO date.
 *
 * @param argument - what to call the date in the error
 * @throws InputError notADate if the text is no such date, or one before 1900-03-01
 * @example serialOfIso("2022-12-31") // 44926
 */
export function serialOfIso(date: string, argument = "date"): number {
  const serial = isIsoDate(date) ? dayOfIso(date) + SERIAL_OF_EPOCH : 0;
  if (serial < FIRST_SERIAL) throw new InputError("notADate", { argument, given: date });
  return serial;
}

const dayOfIso = (date: string) => Date.parse(date) / DAY_MS;
const isoOfDay = (day: number) =>
  Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : "";
const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));
const dayOfMonth = (date: string) => Number(date.slice(8));
