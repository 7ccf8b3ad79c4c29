import { InputError } from "../../errors.ts";
import { readAllCells, readRange, type Range } from "./range.ts";
import { readNumber } from "./readNumber.ts";

/**
 * The numbers of ranges that run beside each other, in the periods in which all have one. Each is a row or a column;
 * the last may hold several, side by side as the first runs, or be left out.
 *
 * @param ranges - by argument name
 * @returns one list of numbers for each row or column
 * @throws InputError if they differ in length, or hold anything but numbers
 */
export function readFactors(ranges: Readonly<Record<string, unknown>>): readonly (readonly number[])[] {
  const names = Object.keys(ranges);
  const [first = "", second = ""] = names;
  const isRow = readRange(ranges[first]).columns > 1;
  const all = Object.entries(ranges).flatMap(([name, given]) => {
    const range = isRow ? transposed(readRange(given)) : readRange(given);
    if (range.columns > 1 && name !== names.at(-1))
      throw new InputError("rangesDiffer", { first, second: name === first ? second : name });
    return Array.from({ length: range.columns }, (_, column) => ({
      name,
      full: range.full.rows,
      values: readAllCells({ ...range, columns: 1, at: (row) => range.at(row, column) }, (cell) =>
        readNumber(cell, name),
      ),
    }));
  });
  const odd = all.find(
    ({ full, values }) => full !== all[0]!.full && values.length !== all[0]!.values.length,
  );
  if (odd) throw new InputError("rangesDiffer", { first, second: odd.name });
  const lines = Array.from(all[0]?.values ?? [], (_, i) => i);
  const periods = lines.filter((i) => all.every(({ values }) => (values[i] ?? null) !== null));
  return all.map(({ values }) => periods.map((i) => values[i]!));
}

const transposed = (range: Range): Range => ({
  rows: range.columns,
  columns: range.rows,
  full: { rows: range.full.columns, columns: range.full.rows },
  at: (row, column) => range.at(column, row),
});
