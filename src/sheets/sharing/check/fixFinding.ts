import { WorkbookError } from "../../../errors.ts";
import { valueContent } from "../../writing/layout/valueContent.ts";
import type { Place } from "../scan/scannedBook.ts";

/** Puts the values that cells show in place of their formulas; of a formula that spills, all it fills. */
export function formulasToValues(places: readonly Place[]): Promise<void> {
  return onCells(places, async (cells, context) => {
    const spills = Office.context.requirements.isSetSupported("ExcelApi", "1.12")
      ? cells.map((cell) => cell.getSpillingToRangeOrNullObject())
      : [];
    for (const range of [...cells, ...spills]) range.load("values,valueTypes");
    await context.sync();
    cells.forEach((cell, i) => {
      const spill = spills[i];
      const range = spill && !spill.isNullObject ? spill : cell;
      const types: readonly (readonly string[])[] = range.valueTypes;
      range.values = range.values.map((row: unknown[], r) =>
        row.map((value, c) => valueContent(value, types[r]?.[c] === "Error")),
      );
    });
  });
}

/** Empties cells; their formats stay. */
export function removeContents(places: readonly Place[]): Promise<void> {
  return onCells(places, (cells) => {
    for (const cell of cells) cell.clear("Contents");
  });
}

/** Brings a cell to the front. @throws WorkbookError sheetGone */
export function goToCell({ sheetId, sheet, row, column }: Place): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    worksheet.load("visibility");
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError("sheetGone", { sheet });
    worksheet.visibility = "Visible";
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, 1, 1).select();
    await context.sync();
  });
}

function onCells(
  places: readonly Place[],
  change: (cells: readonly Excel.Range[], context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cells = places.map(({ sheetId, row, column }) =>
      context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1),
    );
    await change(cells, context);
    await context.sync();
  });
}
