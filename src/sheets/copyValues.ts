import { WorkbookError } from "../errors.ts";
import type { SheetTexts } from "../i18n/sheetTexts.ts";
import { rangeOf, type Area } from "./area.ts";
import { callsSmallcap } from "./callsSmallcap.ts";
import { freeName } from "./freeName.ts";
import { textCell } from "./textCell.ts";

/** What became of a values-only copy. */
export interface ValuesCopy {
  /** The sheet that was copied. */
  readonly original: string;
  /** The copy; null where there was nothing of ours to replace, and so nothing was copied. */
  readonly worksheet: { readonly id: string; readonly name: string } | null;
  /** Formulas that became values. */
  readonly formulas: number;
}

/**
 * Copies the active worksheet and replaces our formulas in the copy, spilled cells included, by their
 * values; other formulas, formats and charts stay. The original is not touched. The values are read
 * before the copy is made, so that no recalculation of the copy can change them.
 *
 * @throws WorkbookError needsNewerExcel before ExcelApi 1.10, stillCalculating while a value is outstanding
 */
export function copyValues(texts: SheetTexts): Promise<ValuesCopy> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.10"))
      throw new WorkbookError("needsNewerExcel", { what: texts.valuesOnly });
    const { worksheets } = context.workbook;
    const original = worksheets.getActiveWorksheet();
    const used = original.getUsedRangeOrNullObject();
    original.load("name");
    worksheets.load("items/name");
    used.load("formulas,rowIndex,columnIndex");
    await context.sync();
    const own = used.isNullObject ? [] : ownCells(used);
    if (own.length === 0) return { original: original.name, worksheet: null, formulas: 0 };

    const sources = (await spills(context, original, own)).map((area) => ({
      area,
      range: rangeOf(original, area),
    }));
    for (const { range } of sources) range.load("values,valueTypes");
    await context.sync();
    if (sources.some(({ range }) => range.values.flat().includes("#BUSY!")))
      throw new WorkbookError("stillCalculating", { sheet: original.name });

    const copy = original.copy("After", original);
    copy.name = freeName(
      `${original.name} (${texts.valuesOnly})`,
      worksheets.items.map(({ name }) => name),
    );
    for (const { area, range } of sources) rangeOf(copy, area).values = frozen(range);
    copy.load("id,name");
    await context.sync();
    return {
      original: original.name,
      worksheet: { id: copy.id, name: copy.name },
      formulas: own.length,
    };
  });
}

/** Cells whose formula calls a function of ours. */
function ownCells({ formulas, rowIndex, columnIndex }: Excel.Range): Area[] {
  return formulas.flatMap((row: unknown[], i) =>
    row.flatMap((formula, j) =>
      typeof formula === "string" && callsSmallcap(formula)
        ? [{ row: rowIndex + i, column: columnIndex + j, rows: 1, columns: 1 }]
        : [],
    ),
  );
}

/** The areas that the cells' results fill. Hosts without ExcelApi 1.12 do not spill. */
async function spills(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: readonly Area[],
): Promise<readonly Area[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return cells;
  const spilled = cells.map((cell) => rangeOf(worksheet, cell).getSpillingToRangeOrNullObject());
  for (const range of spilled) range.load("rowCount,columnCount");
  await context.sync();
  return cells.map((cell, i) => {
    const { isNullObject, rowCount, columnCount } = spilled[i]!;
    return isNullObject ? cell : { ...cell, rows: rowCount, columns: columnCount };
  });
}

/** Values to be written back: texts as texts, errors as the errors they are. */
function frozen({ values, valueTypes }: Excel.Range): unknown[][] {
  return values.map((row: unknown[], i) =>
    row.map((value, j) =>
      typeof value === "string" && valueTypes[i]![j] !== Excel.RangeValueType.error ? textCell(value) : value,
    ),
  );
}
