import { WorkbookError } from "../../../errors.ts";
import { formulaTokens } from "../../../xlsx/formulas/formulaTokens.ts";
import type { SheetTexts } from "../../../i18n/types/sheetTexts.ts";
import type { Area } from "../../area.ts";
import { callsSmallcap } from "../../callsSmallcap.ts";
import { formulaIn } from "../../formulaIn.ts";
import { freeName, LONGEST } from "../../writing/layout/freeName.ts";
import { valueContent } from "../../writing/layout/valueContent.ts";
import { isBusy, readCells, usedArea, type ReadCells } from "../scan/readCells.ts";
import { writeCells, type CellContent } from "./writeCells.ts";

/** What became of a values-only copy of a sheet. */
export interface SheetCopy {
  /** The sheet that was copied. */
  readonly original: string;
  /** The copy; null where there was nothing of ours to replace, and so nothing was copied. */
  readonly worksheet: { readonly id: string; readonly name: string } | null;
  /** Formulas that became values. */
  readonly formulas: number;
}

/**
 * Copies the active worksheet and replaces our formulas in the copy by their values; other formulas, formats and
 * charts stay. The original is not touched, and its values are read before the copy is made, so that no
 * recalculation of the copy can change them. What a formula had spilled is missing from the copy then, and what
 * referred to the spill (`A1#`) fails: both are found by comparing, and get their values. Cost: three readings of
 * the used area, and as many requests as it has bands, however many formulas there are.
 *
 * @throws WorkbookError needsNewerExcel before ExcelApi 1.10, sheetProtected, since its copy would be
 * too, stillCalculating while a value is outstanding
 */
export function copySheet(texts: SheetTexts): Promise<SheetCopy> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.10"))
      throw new WorkbookError("needsNewerExcel", { what: texts.valuesOnly });
    const { worksheets } = context.workbook;
    const original = worksheets.getActiveWorksheet();
    original.load("name");
    original.protection.load("protected");
    worksheets.load("items/name");
    const area = await usedArea(context, original);
    const nothing: SheetCopy = { original: original.name, worksheet: null, formulas: 0 };
    if (!area) return nothing;
    const formulas = await readCells(context, original, area, "formulas");
    const named = cellsIn(area, (row, column) => isOwn(formulas.at(row, column)));
    if (named.length === 0) return nothing;
    const values = await readCells(context, original, area, "values");
    const own = named.filter(({ row, column }) =>
      isOwn(formulaIn(formulas.at(row, column), values.at(row, column))),
    );
    if (own.length === 0) return nothing;
    if (original.protection.protected) throw new WorkbookError("sheetProtected", { sheet: original.name });
    if (cellsIn(area, (row, column) => isBusy(values, row, column)).length > 0)
      throw new WorkbookError("stillCalculating", { sheet: original.name });

    const copy = original.copy("After", original);
    const names = worksheets.items.map(({ name }) => name);
    const ending = ` (${texts.valuesOnly})`;
    copy.name = freeName(original.name.slice(0, LONGEST - ending.length) + ending, names);
    copy.load("id,name");
    const frozen = (cells: readonly Place[]) => cells.map((cell) => valueIn(values, cell));
    await writeCells(context, copy, "values", frozen(own));
    const now = await readCells(context, copy, area, "values");
    await writeCells(context, copy, "values", frozen(lostCells(formulas, values, now)));
    return {
      original: original.name,
      worksheet: { id: copy.id, name: copy.name },
      formulas: own.length,
    };
  });
}

type Place = Pick<CellContent, "row" | "column">;

const isOwn = (formula: unknown) => typeof formula === "string" && callsSmallcap(formula);
/** "A1#": the cells that a formula spills into. */
const namesSpill = (formula: string) =>
  formulaTokens(formula.slice(1)).some(({ text }, i, all) => text === "#" && all[i - 1]?.kind === "word");

/**
 * Cells that held a spilled value and are empty now; and formulas with another value than before that have
 * failed, or that name a spill: an IFERROR around it hides that it is gone.
 */
function lostCells(formulas: ReadCells, before: ReadCells, now: ReadCells): Place[] {
  return cellsIn(before.area, (row, column) => {
    const [was, is] = [before.at(row, column), now.at(row, column)];
    if (was === is) return false;
    const formula = formulaIn(formulas.at(row, column), was);
    return formula === null ? is === "" : now.isError(row, column) || namesSpill(formula);
  });
}

function cellsIn(area: Area, holds: (row: number, column: number) => boolean): Place[] {
  const cells: Place[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (holds(row, column)) cells.push({ row, column });
  return cells;
}

function valueIn(values: ReadCells, { row, column }: Place): CellContent {
  return { row, column, content: valueContent(values.at(row, column), values.isError(row, column)) };
}
