import type { Area, TableData } from "../bookData.ts";
import type { Shift } from "./cellShift.ts";

/**
 * The names of a table's columns after cells were inserted or deleted across its whole height: new columns
 * have names no other has, in any case.
 *
 * @example shiftedColumns({ area: { row: 0, column: 2, rows: 9, columns: 2 }, columns: ["Ticker", "PE"] }, { row: 0, column: 3, rows: 99, columns: 1 }, "Right") // ["Ticker", "Column1", "PE"]
 */
export function shiftedColumns(
  { area, columns }: Pick<TableData, "area" | "columns">,
  cells: Area,
  shift: Shift,
): readonly string[] {
  const at = cells.column - area.column;
  const before = columns.slice(0, Math.max(0, at));
  if (shift === "Left") return [...before, ...columns.slice(Math.max(0, at + cells.columns))];
  if (shift !== "Right" || at <= 0 || at >= columns.length) return columns;
  const names = [...columns];
  for (let i = 0; i < cells.columns; i++) names.splice(at + i, 0, freeName("Column", 1, names));
  return names;
}

/** The first of "PE2", "PE3" … that no column is called, in any case. */
export function freeName(stem: string, first: number, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let n = first;
  while (known.has(`${stem}${n}`.toLowerCase())) n += 1;
  return `${stem}${n}`;
}
