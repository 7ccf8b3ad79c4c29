import { InputError } from "../../errors.ts";
import { readRange, type Range } from "./range.ts";

/** Ranges that run beside each other, one cell a line, each a row or a column. */
export interface Lines {
  readonly count: number;
  /** A cell of a range by its name; null where blank or not given. */
  at(name: string, line: number): unknown;
}

/**
 * Reads ranges that run beside each other. The first says how many lines there are; each other one is left
 * out, or reaches as far and not further.
 *
 * @param ranges - by argument name
 * @throws InputError if they do not go together
 */
export function readLinesOf(ranges: Readonly<Record<string, unknown>>): Lines {
  const read = new Map(Object.entries(ranges).map(([name, given]) => [name, readRange(given)]));
  const [leader] = read.keys();
  const count = lengthOf(read.get(leader!)!);
  for (const [name, range] of read) {
    const isOneLine = range.rows <= 1 || range.columns <= 1;
    const isShort = lengthOf(range) > 0 && range.full.rows * range.full.columns < count;
    if (!isOneLine || isShort || lengthOf(range) > count)
      throw new InputError("rangesDiffer", { first: leader!, second: name });
  }
  return { count, at: (name, line) => cellOf(read.get(name), line) };
}

const lengthOf = ({ rows, columns }: Range) => rows * columns;

const cellOf = (range: Range | undefined, line: number) =>
  range && (range.columns > 1 ? range.at(0, line) : range.at(line, 0));
