import { rangeOf } from "../../area.ts";
import { rowBands } from "../../writing/layout/rowBands.ts";
import type { ScannedBook, ScannedSheet } from "./scannedBook.ts";

/**
 * Reads formulas and values of all worksheets, hidden ones too, band by band; one round trip to Excel a band of
 * 20,000 cells, and two for the whole.
 *
 * @param maxCells - sheets with which the total would exceed this are left out
 */
export function scanWorkbook(maxCells = Infinity): Promise<ScannedBook> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const used = worksheets.items.map((worksheet) => {
      const range = worksheet.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      worksheet.protection.load("protected");
      return { worksheet, range };
    });
    await context.sync();
    const sheets: ScannedSheet[] = [];
    let cells = 0;
    for (const { worksheet, range } of used.filter(({ range }) => !range.isNullObject)) {
      cells += range.rowCount * range.columnCount;
      if (cells > maxCells) break;
      sheets.push(await readSheet(context, worksheet, range));
    }
    return { sheets };
  });
}

async function readSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<ScannedSheet> {
  const [formulas, values]: [unknown[][], unknown[][]] = [[], []];
  for (const band of rowBands({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount })) {
    const block = rangeOf(worksheet, band);
    block.load("formulas,values");
    await context.sync();
    for (const row of block.formulas as unknown[][]) formulas.push(row);
    for (const row of block.values as unknown[][]) values.push(row);
    block.untrack();
  }
  const { id, name, protection } = worksheet;
  return {
    id,
    name,
    isProtected: protection.protected,
    row: rowIndex,
    column: columnIndex,
    formulas,
    values,
  };
}
