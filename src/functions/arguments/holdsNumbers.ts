import { attempt } from "../results/attempt.ts";
import { isFailure } from "../results/cellError.ts";
import { plainValue } from "./plainValue.ts";
import type { Range } from "./range.ts";
import { numberOf } from "./readNumber.ts";

/**
 * Whether a range holds figures, and not names to look some up by. One number is enough to tell, unless it is 0: that
 * may be an empty cell, as Excel on the desktop hands it over, and tells only where there is no name beside it.
 */
export function holdsNumbers(range: Range): boolean {
  const isOneCell = range.rows * range.columns === 1;
  let [hasZero, hasName] = [false, false];
  for (let row = 0; row < range.rows; row++)
    for (let column = 0; column < range.columns; column++) {
      const kind = kindOf(range.at(row, column));
      if (kind === "number") return true;
      hasZero ||= kind === "zero";
      hasName ||= kind === "name";
    }
  return hasZero && !hasName && !isOneCell;
}

function kindOf(cell: unknown): "number" | "zero" | "name" | null {
  const plain = plainOf(cell);
  const number = plain === null ? null : numberOf(plain);
  if (number !== null) return number === 0 ? "zero" : "number";
  return typeof plain === "string" ? "name" : null;
}

/** Errors among the cells are no reason to tell names from numbers. */
function plainOf(cell: unknown) {
  const plain = attempt(() => plainValue(cell));
  return isFailure(plain) ? null : plain;
}
