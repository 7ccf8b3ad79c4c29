import { InputError } from "../../errors.ts";
import { readAllCells, readRange, type Range } from "./range.ts";
import { readNumber } from "./readNumber.ts";

/**
 * The numbers of two ranges that run beside each other, row by row; where either is blank, neither counts.
 * A blank end of one is a blank like any other if the ranges are of one size, and else no part of it.
 *
 * @param ranges - two, by argument name
 * @throws InputError if they differ in size, or hold anything but numbers
 */
export function readPairs(
  ranges: Readonly<Record<string, unknown>>,
): readonly [first: number[], second: number[]] {
  const lines = readBeside(ranges, readNumber).filter(
    (line): line is readonly [number, number] => line[0] !== null && line[1] !== null,
  );
  return [lines.map(([first]) => first), lines.map(([, second]) => second)];
}

/** The same line by line, with null where a range is blank, and each cell as `read` has it. */
export function readBeside<T>(
  ranges: Readonly<Record<string, unknown>>,
  read: (cell: unknown, argument: string) => T | null,
): readonly (readonly [first: T | null, second: T | null])[] {
  const [first = "", second = ""] = Object.keys(ranges);
  const [one, other] = sizedAlike(readRange(ranges[first]), readRange(ranges[second]));
  const ours = readAllCells(one, (cell) => read(cell, first));
  const theirs = readAllCells(other, (cell) => read(cell, second));
  if (ours.length !== theirs.length) throw new InputError("rangesDiffer", { first, second });
  return ours.map((one, i) => [one, theirs[i] ?? null]);
}

/** Ranges that had one size before blank ends were left out get one size again. */
function sizedAlike(one: Range, other: Range): readonly [Range, Range] {
  if (one.full.rows !== other.full.rows || one.full.columns !== other.full.columns) return [one, other];
  const rows = Math.max(one.rows, other.rows);
  const columns = Math.max(one.columns, other.columns);
  return [
    { ...one, rows, columns },
    { ...other, rows, columns },
  ];
}
