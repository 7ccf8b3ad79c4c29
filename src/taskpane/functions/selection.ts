import { WorkbookError } from "../../errors.ts";
import { overlap } from "../../sheets/area.ts";
import { formulaIn } from "../../sheets/formulaIn.ts";
import { mustBeWritable } from "../../sheets/writing/layout/mustFit.ts";

/** The cells that are selected. */
export interface Selection {
  /** As a formula on the same sheet names them: "B2:B9". */
  readonly address: string;
  /** The same with the sheet, for formulas elsewhere: "Prices!B2:B9". */
  readonly fullAddress: string;
  /** The formula of the first cell, "" where there is none. */
  readonly formula: string;
}

/**
 * What is selected now. Whole columns are cut to the cells in use.
 *
 * @throws OfficeExtension.Error InvalidSelection if it is several areas, or a chart
 */
export function readSelection(): Promise<Selection> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    const used = range.getUsedRangeOrNullObject(true);
    const first = range.getCell(0, 0);
    range.load("address,cellCount");
    used.load("address");
    first.load("formulas,values");
    await context.sync();
    const isWhole = !used.isNullObject && (range.cellCount < 0 || range.cellCount > 100_000);
    const fullAddress = isWhole ? used.address : range.address;
    return {
      address: fullAddress.slice(fullAddress.lastIndexOf("!") + 1),
      fullAddress,
      formula: formulaIn(first.formulas[0]?.[0], first.values[0]?.[0]) ?? "",
    };
  });
}

/** Values of the cells an argument names, as Excel hands them to a function. */
export function readValues(reference: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const cut = reference.lastIndexOf("!");
    const sheet = reference
      .slice(0, Math.max(cut, 0))
      .replace(/^'(.*)'$/s, "$1")
      .replaceAll("''", "'");
    const { worksheets } = context.workbook;
    const worksheet = cut < 0 ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    const range = worksheet.getRange(reference.slice(cut + 1).replace("#", ""));
    const whole = reference.endsWith("#") ? range.getSpillingToRange() : range;
    whole.load("values");
    await context.sync();
    return whole.values;
  });
}

/**
 * Puts a formula into the first selected cell.
 *
 * @param maySpill - whether its result takes more than one cell
 * @returns the cell's address
 * @throws WorkbookError workbookReadOnly, sheetProtected; tableInTheWay for a result that a table cannot hold
 */
export async function insertFormula(formula: string, maySpill: boolean): Promise<string> {
  mustBeWritable();
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    cell.load("address,rowIndex,columnIndex");
    cell.worksheet.tables.load("items/name");
    cell.worksheet.protection.load("protected");
    cell.worksheet.load("name");
    await context.sync();
    if (cell.worksheet.protection.protected)
      throw new WorkbookError("sheetProtected", { sheet: cell.worksheet.name });
    if (maySpill && (await isInTable(context, cell))) throw new WorkbookError("tableInTheWay", {});
    cell.formulas = [[formula]];
    await context.sync();
    return cell.address;
  });
}

/** Tables cannot hold what spills. */
async function isInTable(context: Excel.RequestContext, cell: Excel.Range): Promise<boolean> {
  const ranges = cell.worksheet.tables.items.map((table) => table.getRange());
  for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const place = { row: cell.rowIndex, column: cell.columnIndex, rows: 1, columns: 1 };
  return ranges.some(({ rowIndex, columnIndex, rowCount, columnCount }) =>
    overlap(place, { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }),
  );
}
