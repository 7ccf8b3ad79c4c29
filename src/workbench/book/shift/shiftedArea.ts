import type { Area } from "../bookData.ts";
import type { Shift } from "./cellShift.ts";

/**
 * Where an area lies after cells were inserted or deleted: moved, grown or shrunk; null when all its cells
 * are gone. Cells that move only a part of its width or height leave it where it is.
 *
 * @example shiftedArea({ row: 5, column: 0, rows: 2, columns: 2 }, { row: 0, column: 0, rows: 3, columns: 9 }, "Down") // { row: 8, column: 0, rows: 2, columns: 2 }
 */
export function shiftedArea(area: Area, cells: Area, shift: Shift): Area | null {
  const vertical = shift === "Down" || shift === "Up";
  const sign = shift === "Down" || shift === "Right" ? 1 : -1;
  if (vertical) {
    if (!spans(cells.column, cells.columns, area.column, area.columns)) return area;
    const [row, rows] = shifted(area.row, area.rows, cells.row, cells.rows, sign);
    return rows > 0 ? { ...area, row, rows } : null;
  }
  if (!spans(cells.row, cells.rows, area.row, area.rows)) return area;
  const [column, columns] = shifted(area.column, area.columns, cells.column, cells.columns, sign);
  return columns > 0 ? { ...area, column, columns } : null;
}

const spans = (outer: number, outerSize: number, inner: number, innerSize: number): boolean =>
  outer <= inner && inner + innerSize <= outer + outerSize;

/** Start and size of a line of cells after `count` were inserted or deleted at `at`. */
function shifted(start: number, size: number, at: number, count: number, sign: 1 | -1): [number, number] {
  if (sign === 1) {
    if (at <= start) return [start + count, size];
    return [start, at < start + size ? size + count : size];
  }
  const gone = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, at + count) - at);
  return [start - before, size - gone];
}
