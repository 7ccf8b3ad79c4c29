import type { Scope } from "../../i18n/types/refreshScope.ts";
import { rangeOf, type Area } from "../area.ts";
import { callsSmallcap } from "../callsSmallcap.ts";
import { isErrorValue } from "../isErrorValue.ts";
import { eachBand } from "../eachBand.ts";
import { formulaIn } from "../formulaIn.ts";

/** Where to look for cells of ours. */
export const scopes = ["selection", "sheet", "workbook", "errors"] as const satisfies readonly Scope[];

/** A cell whose formula calls a function of ours. Row and column count from 0. */
export interface OwnCell {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

/**
 * Our cells within a scope, sheet by sheet, row by row. Reads the cells in use, each once, in blocks.
 *
 * @param onBlock - called after every block; throws to stop
 */
export async function ownCells(
  context: Excel.RequestContext,
  scope: Scope,
  onBlock: () => void = () => undefined,
): Promise<OwnCell[]> {
  const found: OwnCell[] = [];
  for (const { worksheet, area } of await usedAreas(context, scope)) {
    const sheet = { id: worksheet.id, name: worksheet.name };
    const ask = (band: Area) => {
      const range = rangeOf(worksheet, band);
      range.load("formulas,values");
      return range;
    };
    await eachBand(context, area, ask, (band, range) => {
      onBlock();
      range.formulas.forEach((line: unknown[], i) =>
        line.forEach((content, j) => {
          const value: unknown = range.values[i]![j];
          const formula = formulaIn(content, value);
          if (formula === null || !callsSmallcap(formula)) return;
          if (scope === "errors" && !isErrorValue(value)) return;
          found.push({ sheet, row: band.row + i, column: band.column + j, formula, value });
        }),
      );
    });
  }
  return found;
}

async function usedAreas(context: Excel.RequestContext, scope: Scope) {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/id,items/name");
  active.load("id,name");
  await context.sync();
  const isWhole = scope === "workbook" || scope === "errors";
  const used = (isWhole ? worksheets.items : [active]).map((worksheet) => {
    const all = worksheet.getUsedRangeOrNullObject(true);
    const range =
      scope === "selection" ? all.getIntersectionOrNullObject(context.workbook.getSelectedRange()) : all;
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { worksheet, range };
  });
  await context.sync();
  return used
    .filter(({ range }) => !range.isNullObject)
    .map(({ worksheet, range: { rowIndex, columnIndex, rowCount, columnCount } }) => ({
      worksheet,
      area: { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
    }));
}
