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
 * A range from what Excel hands over.
 *
 * @param given - an array of rows; a single value counts as a range of one cell, nothing as a blank one
 */
export function readRange(given: unknown): Range {
  const rows = (Array.isArray(given) ? given : [[given]]).map((row: unknown) =>
    Array.isArray(row) ? (row as unknown[]) : [row],
  );
  const filled = rows.map(filledLength);
  return {
    rows: filled.findLastIndex((length) => length > 0) + 1,
    columns: filled.reduce((most, length) => Math.max(most, length), 0),
    full: { rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) },
    at: (row, column) => rows[row]?.[column] ?? null,
  };
}

/** All cells of a range, row by row, read one by one; those that read as null (blank) are left out. */
export function readCells<T>(range: Range, read: (cell: unknown) => T | null): T[] {
  return readLines(range, read).filter((value) => value !== null);
}

/** All cells of a range, row by row, read one by one; null where blank. */
export function readLines<T>(range: Range, read: (cell: unknown) => T | null): (T | null)[] {
  const count = range.rows * range.columns;
  if (count > MAX_CELLS) throw new InputError("tooLarge", { what: "cells", count, limit: MAX_CELLS });
  return Array.from({ length: count }, (_, i) =>
    read(range.at(Math.floor(i / range.columns), i % range.columns)),
  );
}

function filledLength(row: readonly unknown[]): number {
  return row.findLastIndex((cell) => !isBlank(cell)) + 1;
}

function isBlank(cell: unknown): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell === "object") return "type" in cell && cell.type === "Empty";
  return typeof cell === "string" && plainValue(cell) === null;
}
