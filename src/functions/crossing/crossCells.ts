import { plainValue } from "../arguments/plainValue.ts";
import { isOneCell, onlyCell, readRange } from "../arguments/range.ts";
import type { Call } from "../call.ts";
import { lineUp } from "./lineUp.ts";
import { planned, plannedOne, type Plan } from "./planned.ts";

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
  const alone = Object.values(ranges);
  if (alone.every(isOneCell)) return plannedOne(call, plan(...alone.map(onlyCell)));
  const read = Object.fromEntries(Object.entries(ranges).map(([name, given]) => [name, readRange(given)]));
  const { rows, columns, placeIn } = lineUp(read);
  const all = Object.values(read);
  const isList = all[0] !== undefined && all[0].full.rows * all[0].full.columns > 1;
  return planned(call, rows, columns, (row, column) => {
    const cells = all.map((range) => range.at(...placeIn(range, row, column)));
    return isList && plainValue(cells[0]) === null ? null : plan(...cells);
  });
}
