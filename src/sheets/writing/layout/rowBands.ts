import type { Area } from "../../area.ts";

/** Cells read or written in one range: Excel on the web takes 5 MB at a time. */
const CELLS = 20_000;

/**
 * Cuts an area into bands of rows that Excel takes at once.
 *
 * @example rowBands({ row: 0, column: 0, rows: 3, columns: 10_000 }).length // 2
 */
export function rowBands({ row, column, rows, columns }: Area): Area[] {
  const height = Math.max(1, Math.floor(CELLS / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, i) => ({
    row: row + i * height,
    column,
    rows: Math.min(height, rows - i * height),
    columns,
  }));
}

/** The smallest area that covers all; null for none. */
export function covering(areas: readonly Area[]): Area | null {
  const [first] = areas;
  if (!first) return null;
  let [top, left, bottom, right] = [first.row, first.column, 0, 0];
  for (const { row, column, rows, columns } of areas) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}
