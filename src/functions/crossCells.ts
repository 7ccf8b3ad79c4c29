import { InputError } from "../errors.ts";
import { plainValue } from "./arguments/plainValue.ts";
import { readRange, type Range } from "./arguments/range.ts";
import type { Call } from "./call.ts";
import { planned, type Plan } from "./planned.ts";

/**
 * A result worked out cell by cell, lined up as Excel lines up arrays in a sum: a range of one row or one column goes with
 * every row or column of the others, so a column of funds beside a row of windows makes a table. In a list a line
 * whose first argument is blank stays blank.
 *
 * @param ranges - by argument name, the leading one first
 * @param plan - given the cells of one place, in the order of `ranges`
 * @throws InputError if the ranges' shapes do not go together
 */
export function crossCells(
  call: Call,
  ranges: Readonly<Record<string, unknown>>,
  plan: (...cells: unknown[]) => Plan,
): unknown[][] | Promise<unknown[][]> {
  const all = Object.values(ranges).map(readRange);
  const { rows, columns } = commonShape(Object.keys(ranges), all);
  const isList = all[0] !== undefined && all[0].full.rows * all[0].full.columns > 1;
  return planned(call, rows, columns, (row, column) => {
    const cells = all.map((range) =>
      range.at(range.full.rows === 1 ? 0 : row, range.full.columns === 1 ? 0 : column),
    );
    return isList && plainValue(cells[0]) === null ? null : plan(...cells);
  });
}

/** The least shape that holds every range without its blank ends; each must reach that far, or be of one line. */
function commonShape(names: readonly string[], ranges: readonly Range[]) {
  const rows = Math.max(1, ...ranges.filter(({ full }) => full.rows > 1).map((range) => range.rows));
  const columns = Math.max(1, ...ranges.filter(({ full }) => full.columns > 1).map((range) => range.columns));
  const isShort = ({ full }: Range) =>
    (full.rows > 1 && full.rows < rows) || (full.columns > 1 && full.columns < columns);
  const short = ranges.find(isShort);
  if (short) {
    const long = ranges.find((range) => range.rows === rows || range.columns === columns);
    const nameOf = (range: Range | undefined) => (range ? names[ranges.indexOf(range)]! : "");
    throw new InputError("rangesDiffer", { first: nameOf(long), second: nameOf(short) });
  }
  return { rows, columns };
}
