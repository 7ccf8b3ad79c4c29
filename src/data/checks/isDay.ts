import { isIsoDate } from "../../finance/dates/dates.ts";
import type { Check } from "./shape.ts";

/** An ISO date by its letters; whether there is such a day is asked elsewhere. */
export const DATE_PATTERN = "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$";

const DAY = new RegExp(DATE_PATTERN, "u");
/** Every month has so many days: only later ones are looked up in the calendar. */
const SHORTEST_MONTH = 28;

/** An ISO date of the calendar, "2024-02-29". Histories hold thousands, so few are parsed. */
export const isDay: Check = (value) =>
  typeof value === "string" &&
  DAY.test(value) &&
  (Number(value.slice(8)) <= SHORTEST_MONTH || isIsoDate(value));

/** A date of the precision its source gives: a day, a month or a year. */
export const isDateOrPart: Check = (value) =>
  isDay(value) || (typeof value === "string" && /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(value));
