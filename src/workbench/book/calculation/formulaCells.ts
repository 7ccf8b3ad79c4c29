import type { Nullable } from "@univerjs/core";
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import type { Place } from "./calls.ts";
import type { Engine } from "../engine.ts";

/** Every formula cell of the workbook, with its formula as Univer keeps it. */
export function formulaCells(engine: Engine): (Place & { readonly formula: string })[] {
  const sheets = engine.formulas.getFormulaData()[engine.workbook().getUnitId()] ?? {};
  return Object.entries(sheets).flatMap(([sheet, rows]) =>
    Object.entries(rows ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells as Record<string, Nullable<IFormulaDataItem>>).flatMap(([column, cell]) =>
        cell ? [{ sheet, row: Number(row), column: Number(column), formula: cell.f }] : [],
      ),
    ),
  );
}

/** What a formula cell holds, as Univer keeps it: null before its first calculation. */
export const heldBy = (engine: Engine, { sheet, row, column }: Place): unknown =>
  engine.workbook().getSheetBySheetId(sheet)?.getCellMatrix().getValue(row, column)?.v ?? null;

/** Part of every key of Univer's parsed formulas; those of long formulas are hashes, in which nothing else can be found. */
export const EVERY_FORMULA = "";
