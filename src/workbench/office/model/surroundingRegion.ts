import type { Book } from "../../book/book.ts";
import type { Area } from "../../book/bookData.ts";
import { bounding, intersect, MAX_COLUMNS, MAX_ROWS } from "../a1.ts";

/** The block of filled cells around an area, up to the nearest empty rows and columns: Excel's Ctrl+Shift+8. */
export function surroundingRegion(book: Book, sheet: string, start: Area): Area {
  const used = book.usedArea(sheet, true);
  if (!used) return start;
  let region = start;
  for (;;) {
    const frame = intersect(grown(region), { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })!;
    const looked = intersect(frame, used);
    const filled = looked && filledArea(book, sheet, looked);
    const next = filled ? bounding(region, filled) : region;
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}

const grown = ({ row, column, rows, columns }: Area): Area => ({
  row: Math.max(0, row - 1),
  column: Math.max(0, column - 1),
  rows: rows + (row > 0 ? 2 : 1),
  columns: columns + (column > 0 ? 2 : 1),
});

function filledArea(book: Book, sheet: string, area: Area): Area | null {
  let found: Area | null = null;
  book.values(sheet, area).forEach((cells, r) => {
    cells.forEach((value, c) => {
      if (value === null || value === "") return;
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      found = found ? bounding(found, cell) : cell;
    });
  });
  return found;
}
