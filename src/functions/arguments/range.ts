import { InputError } from "../../errors.ts";
import { MAX_CELLS } from "../results/maxCells.ts";
import { plainValue } from "./plainValue.ts";

/** The cells of one argument: a range, or one value as a range of one cell. Blank rows and columns at its ends are left out. */
export interface Range {
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns before blank ends were left out: 1,048,576 rows for A:A. */
  readonly full: { readonly rows: number; readonly columns: number };
  /** One cell as it was given; null outside. */
  at(row: number, column: number): unknown;
}

/**
 * A range from what Excel hands over. Blank rows at the end are passed over from below, a cell at a time, so that
 * a whole column costs little more than what is in it.
 *
 * @param given - an array of rows; a single value counts as a range of one cell, nothing as a blank one
 */
export function readRange(given: unknown): Range {
  if (isOneCell(given)) return oneCell(onlyCell(given));
  const lines: readonly unknown[] = Array.isArray(given) ? given : [given];
  const last = lines.findLastIndex((line) => !isBlankLine(line));
  let [columns, widest] = [0, 0];
  for (let row = 0; row <= last; row++) columns = Math.max(columns, filledLength(lines[row]));
  for (const line of lines) widest = Math.max(widest, Array.isArray(line) ? line.length : 1);
  return {
    rows: last + 1,
    columns,
    full: { rows: lines.length, columns: widest },
    at: (row, column) => cellOf(lines[row], column) ?? null,
  };
}

/** Whether an argument is one cell, one value or left out: that of most cells there are. */
export const isOneCell = (given: unknown): boolean =>
  !Array.isArray(given) || (given.length === 1 && (!Array.isArray(given[0]) || given[0].length === 1));

/** The cell of an argument that is one; null if it was left out. */
export function onlyCell(given: unknown): unknown {
  const line: unknown = Array.isArray(given) ? given[0] : given;
  return (Array.isArray(line) ? (line as unknown[])[0] : line) ?? null;
}

const ONE = { rows: 1, columns: 1 };

/** One cell as a range, without looking for its ends. */
function oneCell(cell: unknown): Range {
  const size = isBlank(cell) ? 0 : 1;
  return {
    rows: size,
    columns: size,
    full: ONE,
    at: (row, column) => (row === 0 && column === 0 ? cell : null),
  };
}

/** One line of what Excel hands over: the cells of a row, or a single value that stands for one. */
const cellOf = (line: unknown, column: number): unknown =>
  Array.isArray(line) ? (line as unknown[])[column] : column === 0 ? line : null;

/** All cells of a range, row by row, read one by one; those that read as null (blank) are left out. */
export function readCells<T>(range: Range, read: (cell: unknown) => T | null): T[] {
  return readAllCells(range, read).filter((value) => value !== null);
}

/** All cells of a range, row by row, read one by one; null where blank. */
export function readAllCells<T>(range: Range, read: (cell: unknown) => T | null): (T | null)[] {
  const count = range.rows * range.columns;
  if (count > MAX_CELLS) throw new InputError("tooLarge", { what: "cells", count, limit: MAX_CELLS });
  return Array.from({ length: count }, (_, i) =>
    read(range.at(Math.floor(i / range.columns), i % range.columns)),
  );
}

const isBlankLine = (line: unknown): boolean => (Array.isArray(line) ? line.every(isBlank) : isBlank(line));

function filledLength(line: unknown): number {
  if (!Array.isArray(line)) return isBlank(line) ? 0 : 1;
  return line.findLastIndex((cell) => !isBlank(cell)) + 1;
}

function isBlank(cell: unknown): boolean {
  if (cell === "" || cell === null || cell === undefined) return true;
  if (typeof cell === "object") return "type" in cell && cell.type === "Empty";
  return typeof cell === "string" && plainValue(cell) === null;
}
