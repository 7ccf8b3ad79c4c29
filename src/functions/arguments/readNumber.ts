import { InputError } from "../../errors.ts";
import { describe, plainValue } from "./plainValue.ts";

/**
 * A number, or null where blank. Text that is a number counts as one.
 *
 * @param argument - its name in the function's help
 * @throws InputError if it is anything else
 * @example readNumber("14.7", "fund") // 14.7
 */
export function readNumber(given: unknown, argument: string): number | null {
  const plain = plainValue(given);
  if (plain === null) return null;
  const number = numberOf(plain);
  if (number === null) throw new InputError("notANumber", { argument, given: describe(plain) });
  return number;
}

/** What a number or the text of one stands for; null for all else. "1e3" and "12%" are numbers, "0x1F" is not. */
export function numberOf(plain: number | string | boolean): number | null {
  if (typeof plain === "boolean") return null;
  if (typeof plain === "number") return Number.isFinite(plain) ? plain : null;
  const [, digits, percent] = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)$/iu.exec(plain) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits) / (percent ? 100 : 1);
  return Number.isFinite(number) ? number : null;
}

/**
 * A whole number within bounds, or null where blank.
 *
 * @throws InputError if it is anything else
 */
export function readCount(given: unknown, argument: string, least: number, most: number): number | null {
  const number = readNumber(given, argument);
  if (number !== null && (!Number.isInteger(number) || number < least || number > most))
    throw new InputError("outOfBounds", {
      argument,
      given: String(number),
      bounds: `${String(least)}, ${String(least + 1)}, …, ${String(most)}`,
    });
  return number;
}
