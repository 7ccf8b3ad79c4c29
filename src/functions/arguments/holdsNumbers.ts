import { attempt } from "../results/attempt.ts";
import { isFailure } from "../results/cellError.ts";
import { plainValue } from "./plainValue.ts";
import type { Range } from "./range.ts";
import { numberOf } from "./readNumber.ts";

/** Whether a range holds figures, and not names to look some up by. One number is enough to tell. */
export function holdsNumbers(range: Range): boolean {
  if (range.rows * range.columns === 1 && range.at(0, 0) === 0) return false; // a blank cell, as Excel on the desktop hands it over
  for (let row = 0; row < range.rows; row++)
    for (let column = 0; column < range.columns; column++) if (isNumber(range.at(row, column))) return true;
  return false;
}

function isNumber(cell: unknown): boolean {
  const plain = attempt(() => plainValue(cell));
  return plain !== null && !isFailure(plain) && numberOf(plain) !== null;
}
