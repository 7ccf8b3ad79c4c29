import type { BookData, SheetData } from "./bookData.ts";
import { sheetId } from "./sheets/sheetList.ts";

/** What Excel opens with: one empty sheet. */
export const emptyBook = (): BookData => ({
  sheets: [emptySheetData(sheetId(1), "Sheet1")],
  activeSheet: "Sheet1",
  names: [],
  settings: {},
  customXml: [],
  properties: { custom: {} },
  foreignParts: {},
});

/** A sheet with nothing in it, to start from. */
export const emptySheetData = (id: string, name: string): SheetData => ({
  id,
  name,
  visibility: "Visible",
  showGridlines: true,
  cells: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenColumns: [],
  hiddenRows: [],
  rowLevels: new Map(),
  columnLevels: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
  merges: [],
  tables: [],
  conditionalFormats: [],
  charts: [],
  notes: [],
  customProperties: {},
});
