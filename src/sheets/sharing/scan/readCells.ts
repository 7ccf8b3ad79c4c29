import { rangeOf, type Area } from "../../area.ts";
import { rowBands } from "../../rowBands.ts";

/** Cells of a worksheet by row and column of the worksheet. */
export interface ReadCells {
  readonly area: Area;
  readonly at: (row: number, column: number) => unknown;
}

/** Reads an area band by band, one request each, so that a large one stays under Excel's limit. */
export async function readCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  what: "values" | "formulas",
): Promise<ReadCells> {
  const rows: unknown[][] = [];
  for (const band of rowBands(area)) {
    const range = rangeOf(worksheet, band);
    range.load(what);
    await context.sync();
    for (const row of range[what]) rows.push(row as unknown[]);
  }
  return { area, at: (row, column) => rows[row - area.row]?.[column - area.column] };
}

/** The used area of a worksheet; null for an empty one. */
export async function usedArea(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
): Promise<Area | null> {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return used.isNullObject
    ? null
    : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}
