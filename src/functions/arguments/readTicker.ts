import { isTicker } from "../../data/names.ts";
import { InputError } from "../../errors.ts";
import { describe, plainValue, wordValue } from "./plainValue.ts";
import { numberOf } from "./readNumber.ts";

/**
 * A ticker in upper case, or null where blank.
 *
 * @throws InputError if it cannot be one
 * @example readTicker(" iwm ") // "IWM"
 */
export function readTicker(given: unknown): string | null {
  const plain = wordValue(given);
  if (plain === null) return null;
  const ticker = typeof plain === "string" ? plain.toUpperCase() : "";
  if (!isTicker(ticker)) throw new InputError("notATicker", { given: describe(plain) });
  return ticker;
}

/**
 * A number to be used as it is, or the ticker to look one up for; null where blank.
 *
 * @throws InputError if it is neither
 * @example readFund("14.7") // 14.7
 */
export function readFund(given: unknown): number | string | null {
  const plain = plainValue(given);
  if (plain === null) return null;
  return numberOf(plain) ?? readTicker(plain);
}
