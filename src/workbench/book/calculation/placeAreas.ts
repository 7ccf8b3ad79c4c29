import type { Place } from "./calls.ts";
import type { Changed } from "../spills.ts";

/**
 * The cells as areas, those below one another taken together: thousands of cells of one column make one.
 *
 * @example placeAreas([{ sheet: "a", row: 1, column: 0 }, { sheet: "a", row: 0, column: 0 }]) // [{ sheet: "a", area: { row: 0, column: 0, rows: 2, columns: 1 } }]
 */
export function placeAreas(places: readonly Place[]): Changed[] {
  const columns = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.sheet}|${place.column}`;
    const column = columns.get(key);
    if (column) column.push(place);
    else columns.set(key, [place]);
  }
  return [...columns.values()].flatMap((column) => runs(column.sort((a, b) => a.row - b.row)));
}

function runs(column: readonly Place[]): Changed[] {
  const areas: { sheet: string; area: { row: number; column: number; rows: number; columns: number } }[] = [];
  for (const { sheet, row, column: at } of column) {
    const last = areas.at(-1)?.area;
    if (last && row <= last.row + last.rows) last.rows = row - last.row + 1;
    else areas.push({ sheet, area: { row, column: at, rows: 1, columns: 1 } });
  }
  return areas;
}
