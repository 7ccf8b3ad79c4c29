import { BooleanNumber, type IWorksheetData } from "@univerjs/core";
import { COLUMN_WIDTH, ROW_HEIGHT } from "./defaultSizes.ts";
import { COLUMNS, ROWS } from "./sheetSize.ts";

/** A sheet without anything in it, as Univer keeps one. */
export const emptySheet = (id: string, name: string): IWorksheetData => ({
  id,
  name,
  tabColor: "",
  hidden: BooleanNumber.FALSE,
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  rowCount: ROWS,
  columnCount: COLUMNS,
  /* eslint-disable @typescript-eslint/no-deprecated -- Univer's type still asks for them */
  zoomRatio: 1,
  scrollTop: 0,
  scrollLeft: 0,
  /* eslint-enable @typescript-eslint/no-deprecated */
  defaultColumnWidth: COLUMN_WIDTH,
  defaultRowHeight: ROW_HEIGHT,
  mergeData: [],
  cellData: {},
  rowData: {},
  columnData: {},
  rowHeader: { width: 46 },
  columnHeader: { height: 20 },
  showGridlines: BooleanNumber.TRUE,
  rightToLeft: BooleanNumber.FALSE,
});
