import { InputError } from "../../errors.ts";
import { describe, wordValue } from "./plainValue.ts";

/**
 * Refuses what goes by the calendar beside numbers in a range, which have no dates: passed over, a window of three years
 * would seem to hold for what are thirty.
 *
 * @param given - cells by argument name
 * @throws InputError unless all are blank
 */
export function refuseDates(given: Readonly<Record<string, unknown>>): void {
  for (const [argument, cell] of Object.entries(given)) {
    const plain = wordValue(cell);
    if (plain !== null) throw new InputError("needsDates", { argument, given: describe(plain) });
  }
}
