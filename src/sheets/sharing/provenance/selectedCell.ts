import type { DataRecord } from "../../../data/record.ts";
import type { Store } from "../../../data/store/store.ts";
import { callsSmallcap } from "../../callsSmallcap.ts";
import { formulaCellAt, placeName } from "../scan/scannedBook.ts";
import { scanWorkbook } from "../scan/scanWorkbook.ts";
import { recordsOfCell } from "./usedRecords.ts";

/** A cell, and what it was made from. */
export interface CellProvenance {
  /** "Sheet1!B3" */
  readonly name: string;
  /** Whether its formula, or the one that spills into it, calls a function of ours. */
  readonly isOurs: boolean;
  readonly records: readonly DataRecord[];
}

/** The data behind the cell that is selected; of a range the first cell, of a spilled cell the formula it comes from. */
export async function selectedCell(store: Pick<Store, "get" | "used">): Promise<CellProvenance> {
  const { sheetId, sheetName, row, column } = await Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    const source = Office.context.requirements.isSetSupported("ExcelApi", "1.12")
      ? cell.getSpillParentOrNullObject()
      : null;
    cell.load("rowIndex,columnIndex,worksheet/id,worksheet/name");
    source?.load("rowIndex,columnIndex");
    await context.sync();
    const { rowIndex, columnIndex } = source && !source.isNullObject ? source : cell;
    const { id, name } = cell.worksheet;
    return { sheetId: id, sheetName: name, row: rowIndex, column: columnIndex };
  });
  const name = placeName({ sheetId, sheet: sheetName, row, column });
  const scan = await scanWorkbook();
  const sheet = scan.sheets.find(({ id }) => id === sheetId);
  const cell = sheet ? formulaCellAt(sheet, row, column) : null;
  if (!cell || !callsSmallcap(cell.formula)) return { name, isOurs: false, records: [] };
  const entries = await recordsOfCell(store, cell, scan);
  return { name, isOurs: true, records: entries.map(({ record }) => record) };
}
