import { plainValue } from "./plainValue.ts";

/**
 * An argument for which 0 means nothing: Excel on the desktop hands over an empty cell as 0, so 0 is taken for one,
 * and the argument's default holds. A range has its zeros taken for blanks.
 *
 * @example positive(0) // null
 * @example positive([["IWM"], [0]]) // [["IWM"], [null]]
 */
export function positive(given: unknown): unknown {
  if (!Array.isArray(given)) return blankIfZero(given);
  if (!given.some(holdsZero)) return given;
  return given.map((row: unknown) => {
    if (!holdsZero(row)) return row;
    return Array.isArray(row) && row.length > 1 ? row.map(blankIfZero) : BLANK_ROW;
  });
}

/** The row of most of a whole column: one for all of them. */
const BLANK_ROW: readonly null[] = [null];

const holdsZero = (row: unknown): boolean => (Array.isArray(row) ? row.some(isZero) : isZero(row));

const blankIfZero = (cell: unknown): unknown => (isZero(cell) ? null : cell);

/** Whether a cell is 0, as it is or as a formatted number. Errors are none, and are told where they are read. */
const isZero = (cell: unknown): boolean =>
  cell === 0 || (isDouble(cell) && plainValue(cell.basicValue) === 0);

const isDouble = (cell: unknown): cell is { readonly basicValue: number } =>
  typeof cell === "object" && cell !== null && "basicValue" in cell && typeof cell.basicValue === "number";
