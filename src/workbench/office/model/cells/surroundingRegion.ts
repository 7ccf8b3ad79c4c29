import type { Book } from "../../../book/book.ts";
import type { Area } from "../../../book/bookData.ts";
import { intersect } from "../../cells/a1.ts";

/**
 * The block of filled cells around an area, up to the nearest empty rows and columns: Excel's Ctrl+Shift+8. Cost: one
 * reading of the used area, and for each row or column that comes in one look along it.
 */
export function surroundingRegion(book: Book, sheet: string, start: Area): Area {
  const used = book.usedArea(sheet, true);
  if (!used) return start;
  const values = book.values(sheet, used);
  const isFilled = (area: Area): boolean => {
    const part = intersect(area, used);
    if (!part) return false;
    const [top, left] = [part.row - used.row, part.column - used.column];
    return values
      .slice(top, top + part.rows)
      .some((row) => row.slice(left, left + part.columns).some((value) => value !== null && value !== ""));
  };
  let region = start;
  for (let before: Area | null = null; before !== region;) {
    before = region;
    for (const step of STEPS) while (isFilled(beside(region, step))) region = grown(region, step);
  }
  return region;
}

/** Up, down, left, right: where the next line of cells lies. */
const STEPS = [
  { down: -1, right: 0 },
  { down: 1, right: 0 },
  { down: 0, right: -1 },
  { down: 0, right: 1 },
] as const;
type Step = (typeof STEPS)[number];

/** The line of cells next to an area on one side, with those at its corners. */
function beside({ row, column, rows, columns }: Area, { down, right }: Step): Area {
  return down === 0
    ? { row: row - 1, column: right < 0 ? column - 1 : column + columns, rows: rows + 2, columns: 1 }
    : { row: down < 0 ? row - 1 : row + rows, column: column - 1, rows: 1, columns: columns + 2 };
}

const grown = ({ row, column, rows, columns }: Area, { down, right }: Step): Area => ({
  row: Math.min(row, row + down),
  column: Math.min(column, column + right),
  rows: rows + Math.abs(down),
  columns: columns + Math.abs(right),
});
