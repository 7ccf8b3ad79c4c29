import { InputError } from "../errors.ts";
import { plainValue } from "./arguments/plainValue.ts";
import { readRange, type Range } from "./arguments/range.ts";
import { planned, type Plan } from "./planned.ts";

/**
 * A result of the shape of its ranges, worked out cell by cell. A range of one cell goes with every cell of
 * the others. In a list a line whose first argument is blank stays blank.
 *
 * @param ranges - by argument name, the leading one first
 * @param plan - given the cells of one place, in the order of `ranges`
 * @throws InputError if the ranges' shapes do not go together
 */
export function cellByCell(
  ranges: Readonly<Record<string, unknown>>,
  plan: (...cells: unknown[]) => Plan,
): unknown[][] | Promise<unknown[][]> {
  const all = Object.values(ranges).map(readRange);
  const { rows, columns } = commonShape(Object.keys(ranges), all);
  return planned(rows, columns, (row, column) => {
    const cells = all.map((range) => (isSingle(range) ? range.at(0, 0) : range.at(row, column)));
    return rows * columns > 1 && plainValue(cells[0]) === null ? null : plan(...cells);
  });
}

const isSingle = ({ full }: Range) => full.rows * full.columns <= 1;

/** The least shape that holds every range without its blank ends; each must reach that far. */
function commonShape(names: readonly string[], ranges: readonly Range[]) {
  const many = ranges.filter((range) => !isSingle(range));
  const rows = Math.max(1, ...many.map((range) => range.rows));
  const columns = Math.max(1, ...many.map((range) => range.columns));
  const isShort = ({ full }: Range) => full.rows < rows || full.columns < columns;
  const short = many.find(isShort);
  if (short) {
    const long = many.find((range) => !isShort(range)) ?? many.find((range) => range !== short);
    const nameOf = (range: Range | undefined) => (range ? names[ranges.indexOf(range)]! : "");
    throw new InputError("rangesDiffer", { first: nameOf(long), second: nameOf(short) });
  }
  return { rows, columns };
}
