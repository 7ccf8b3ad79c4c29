import { InputError } from "../../errors.ts";
import { isIsoDate, isoOfSerial } from "../../finance/dates/dates.ts";
import { describe, wordValue } from "./plainValue.ts";

/**
 * A day as an ISO date, or null where blank. Serials lose their time of day; text is year, month, day,
 * parted by - / or a dot, which no country reads the other way round. A number such as 2024 is a year somebody
 * typed, and no day of 1905.
 *
 * @throws InputError if it is no date
 * @example readDate(44926, "asOf") // "2022-12-31"
 * @example readDate("2022/12/31", "asOf") // "2022-12-31"
 */
export function readDate(given: unknown, argument: string): string | null {
  const plain = wordValue(given);
  if (plain === null) return null;
  if (typeof plain === "number" && !isYear(plain)) return isoOfSerial(plain, argument);
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?$/u.exec(String(plain)) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isIsoDate(iso)) throw new InputError("notADate", { argument, given: describe(plain) });
  return iso;
}

const isYear = (number: number) => Number.isInteger(number) && number >= 1900 && number <= 2100;
