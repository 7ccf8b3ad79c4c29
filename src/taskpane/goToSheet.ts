import { WorkbookError } from "../errors.ts";

/**
 * Brings a worksheet to the front.
 *
 * @throws WorkbookError sheetGone if it has been deleted meanwhile
 */
export function goToSheet({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
    worksheet.load("visibility");
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError("sheetGone", { sheet: name });
    worksheet.visibility = "Visible";
    worksheet.activate();
    await context.sync();
  });
}
