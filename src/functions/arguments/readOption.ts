import { InputError } from "../../errors.ts";
import { bareWord } from "./bareWord.ts";
import { describe, plainValue, wordValue } from "./plainValue.ts";

/**
 * One of the words an argument knows, in any case, with or without spaces and hyphens; null where blank.
 *
 * @throws InputError if it is none of them
 * @example readOption("RATIO", "measure", ["discount", "ratio"]) // "ratio"
 * @example readOption("max drawdown", "measure", ["maxDrawdown", "ulcer"]) // "maxDrawdown"
 */
export function readOption<T extends string>(
  given: unknown,
  argument: string,
  options: readonly T[],
): T | null {
  const plain = wordValue(given);
  if (plain === null) return null;
  const word = String(plain).toLowerCase();
  const option = options.find((each) => each.toLowerCase() === word) ?? loosely(word, options);
  if (option === undefined)
    throw new InputError("notAnOption", { argument, given: describe(plain), options: options.join(", ") });
  return option;
}

/** Apart from the plain comparison, which a sheet full of formulas makes ten thousand times. */
function loosely<T extends string>(word: string, options: readonly T[]): T | undefined {
  const bare = bareWord(word);
  return options.find((each) => bareWord(each) === bare);
}

/** Yes or no: TRUE and FALSE, 1 and 0, or their text; null where blank. */
export function readFlag(given: unknown, argument: string): boolean | null {
  const plain = plainValue(given);
  if (plain === null) return null;
  const word = String(plain).toLowerCase();
  if (["true", "1", "yes"].includes(word)) return true;
  if (["false", "0", "no"].includes(word)) return false;
  throw new InputError("notAnOption", { argument, given: describe(plain), options: "TRUE, FALSE" });
}
