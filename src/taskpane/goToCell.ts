import { WorkbookError } from "../errors.ts";
import { goToSheet } from "./goToSheet.ts";

/**
 * Brings a worksheet to the front and selects a cell of it.
 *
 * @param cell - row and column from 0
 * @throws WorkbookError sheetGone if the sheet has been deleted meanwhile
 */
export async function goToCell(
  sheet: { readonly id: string; readonly name: string },
  cell: { readonly row: number; readonly column: number },
): Promise<void> {
  await goToSheet(sheet);
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.id);
    worksheet.load("id");
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError("sheetGone", { sheet: sheet.name });
    worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
    await context.sync();
  });
}
