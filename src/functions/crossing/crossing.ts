import { InputError } from "../../errors.ts";
import { readRange, type Range } from "../arguments/range.ts";
import { lineUp } from "./lineUp.ts";

/** A result with a place for each cell of one range and each of another. */
interface Crossing {
  readonly rows: number;
  readonly columns: number;
  /** The cells of both ranges that belong to one place of the result. */
  readonly cellsAt: (row: number, column: number) => readonly [subject: unknown, question: unknown];
}

/**
 * How a result lies: in the shape of the one range that has many cells; with two, subjects go down and
 * questions across, unless the subjects are a row.
 *
 * @param ranges - by argument name: what is asked about, and what is asked
 * @throws InputError if both ranges have many cells and one of them is no row or column
 */
function crossing(ranges: Readonly<Record<string, Range>>): Crossing {
  const [first = "", second = ""] = Object.keys(ranges);
  const [subjects, questions] = [ranges[first]!, ranges[second]!];
  if (!holdsMany(questions)) {
    const { rows, columns } = atLeastOne(subjects);
    return { rows, columns, cellsAt: (row, column) => [subjects.at(row, column), questions.at(0, 0)] };
  }
  if (!holdsMany(subjects)) {
    const { rows, columns } = questions;
    return { rows, columns, cellsAt: (row, column) => [subjects.at(0, 0), questions.at(row, column)] };
  }
  if ([subjects, questions].some(({ rows, columns }) => rows > 1 && columns > 1))
    throw new InputError("rangesDiffer", { first, second });
  const isTurned = subjects.columns > 1;
  const [down, across] = isTurned ? [questions, subjects] : [subjects, questions];
  return {
    rows: down.rows * down.columns,
    columns: across.rows * across.columns,
    cellsAt(row, column) {
      const [beside, above] = [cellOf(down, row), cellOf(across, column)];
      return isTurned ? [above, beside] : [beside, above];
    },
  };
}

/**
 * A crossing with the other arguments beside it, whose ranges are lined up with it as Excel lines up arrays: a column
 * of windows beside a column of funds gives each fund its own, a row of windows beside it a column a window.
 *
 * @param beside - by argument name, as Excel hands them over
 * @throws InputError if their shapes do not go together
 */
export function crossingBeside(
  ranges: Readonly<Record<string, Range>>,
  beside: Readonly<Record<string, unknown>>,
): Omit<Crossing, "cellsAt"> & {
  readonly cellsAt: (
    row: number,
    column: number,
  ) => readonly [subject: unknown, question: unknown, others: readonly unknown[]];
} {
  const { rows, columns, cellsAt } = crossing(ranges);
  const grid = { rows, columns, full: { rows, columns } };
  const others = Object.entries(beside).map(([name, given]) => [name, readRange(given)] as const);
  const all = lineUp({ [Object.keys(ranges)[0] ?? ""]: grid, ...Object.fromEntries(others) });
  return {
    rows: all.rows,
    columns: all.columns,
    cellsAt(row, column) {
      const [subject, question] = cellsAt(...all.placeIn(grid, row, column));
      return [subject, question, others.map(([, range]) => range.at(...all.placeIn(range, row, column)))];
    },
  };
}

export const holdsMany = ({ rows, columns }: Range): boolean => rows * columns > 1;

const cellOf = (range: Range, i: number) => (range.columns > 1 ? range.at(0, i) : range.at(i, 0));

const atLeastOne = ({ rows, columns }: Range) => ({ rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
