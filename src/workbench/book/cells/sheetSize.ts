import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/cellAddress.ts";
import type { Area } from "../bookData.ts";
import type { Engine } from "../engine.ts";

/** Sheets are made this large, and grow when something is written beyond: Univer keeps a height for every row. */
export const ROWS = 20_000;
export const COLUMNS = 256;

/**
 * Makes the sheet large enough for the area.
 *
 * @throws RangeError beyond Excel's limits
 */
export function ensureSize(engine: Engine, sheet: string, area: Area): void {
  const rows = area.row + area.rows;
  const columns = area.column + area.columns;
  if (!fitsExcel(area)) throw new RangeError("the cells lie beyond the last row or column");
  const worksheet = engine.worksheet(sheet);
  if (rows > worksheet.getRowCount())
    engine.run(SetWorksheetRowCountMutation.id, {
      subUnitId: sheet,
      rowCount: Math.min(MAX_ROWS, rows + 1000),
    });
  if (columns > worksheet.getColumnCount())
    engine.run(SetWorksheetColumnCountMutation.id, {
      subUnitId: sheet,
      columnCount: Math.min(MAX_COLUMNS, columns + 26),
    });
}

/** Whether a sheet of Excel's has all these cells. */
export const fitsExcel = ({ row, column, rows, columns }: Area): boolean =>
  row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
