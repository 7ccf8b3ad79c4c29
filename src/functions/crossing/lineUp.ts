import { InputError } from "../../errors.ts";
import type { Range } from "../arguments/range.ts";

/** How large a range is, and how large it was before its blank ends were left out. */
type Extent = Pick<Range, "rows" | "columns" | "full">;

/** A place for each line and column of some ranges, lined up as Excel lines up arrays in a sum. */
interface LineUp {
  readonly rows: number;
  readonly columns: number;
  /** The place in a range that goes with a place of the result: one row or column goes with every one. */
  readonly placeIn: (range: Extent, row: number, column: number) => readonly [row: number, column: number];
}

/**
 * The least shape that holds every range without its blank ends; each must reach that far, or be of one line.
 *
 * @param ranges - by argument name
 * @throws InputError if the ranges' shapes do not go together
 */
export function lineUp(ranges: Readonly<Record<string, Extent>>): LineUp {
  const all = Object.values(ranges);
  const rows = Math.max(1, ...all.filter(({ full }) => full.rows > 1).map((range) => range.rows));
  const columns = Math.max(1, ...all.filter(({ full }) => full.columns > 1).map((range) => range.columns));
  const isShort = ({ full }: Extent) =>
    (full.rows > 1 && full.rows < rows) || (full.columns > 1 && full.columns < columns);
  const entries = Object.entries(ranges);
  const short = entries.find(([, range]) => isShort(range));
  if (short) {
    const long = entries.find(([, range]) => range.rows === rows || range.columns === columns);
    throw new InputError("rangesDiffer", { first: long?.[0] ?? "", second: short[0] });
  }
  return {
    rows,
    columns,
    placeIn: ({ full }, row, column) => [full.rows === 1 ? 0 : row, full.columns === 1 ? 0 : column],
  };
}
