import type { Place } from "../layout/layOut.ts";

const GROUND = "#F2F5F9";
const LABEL = "#595959";
const FIGURE = "#1F3A5F";
const POINTS = 18;
const ROW_POINTS = 27;

/** Tiles: a quiet label, a large figure, and quietly what it is of, all on one light ground. */
export function dressTiles(worksheet: Excel.Worksheet, { block, headerRow, firstRow, column }: Place): void {
  const top = headerRow ?? firstRow;
  const line = (row: number, rows: number) =>
    worksheet.getRangeByIndexes(row, column, rows, block.columns.length);
  const all = line(top, firstRow - top + block.rows.length);
  all.format.fill.color = GROUND;
  all.format.horizontalAlignment = "Left";
  all.format.font.color = LABEL;
  line(top, 1).format.font.bold = false;
  const figures = line(firstRow, 1).format;
  figures.font.size = POINTS;
  figures.font.bold = true;
  figures.font.color = FIGURE;
  figures.rowHeight = ROW_POINTS;
}
