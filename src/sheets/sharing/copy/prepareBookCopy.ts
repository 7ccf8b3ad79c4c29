import { WorkbookError } from "../../../errors.ts";
import type { CopySheetTexts } from "../../../i18n/types/copyTexts.ts";
import type { BookCopy } from "./bookCopy.ts";
import { copyFailed } from "./copyFailed.ts";
import { documentBytes } from "./documentBytes.ts";
import { isBusy, readCells, usedArea, type ReadCells } from "../scan/readCells.ts";
import { valuesOnlyFile } from "./freezing/valuesOnlyFile.ts";

/**
 * Makes the values-only copy of the workbook without opening it, so that a person can be asked first. The
 * workbook itself is only read.
 *
 * @throws WorkbookError stillCalculating while a value is outstanding, copyFailed when Excel refuses the file
 */
export async function prepareBookCopy(texts: CopySheetTexts): Promise<BookCopy> {
  await refuseWhileBusy();
  const bytes = await documentBytes();
  try {
    const made = valuesOnlyFile(bytes, texts);
    return {
      ...made,
      formulas: made.formulas.length,
      names: made.names.length,
      sheets: [...new Set(made.formulas.map(({ sheet }) => sheet))],
    };
  } catch (error) {
    throw copyFailed(error);
  }
}

/** A file written while a cell waits for its figure would hold an error for it. */
function refuseWhileBusy(): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    for (const worksheet of worksheets.items) {
      const area = await usedArea(context, worksheet);
      const cells = area && (await readCells(context, worksheet, area, "values"));
      if (cells && isAnyBusy(cells)) throw new WorkbookError("stillCalculating", { sheet: worksheet.name });
    }
  });
}

function isAnyBusy(cells: ReadCells): boolean {
  const { area } = cells;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (isBusy(cells, row, column)) return true;
  return false;
}
