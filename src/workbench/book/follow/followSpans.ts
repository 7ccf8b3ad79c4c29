import { ICommandService } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { Calculation } from "../calculation/calculation.ts";
import { rangesDirty } from "../calculation/dirty.ts";
import { EVERY_FORMULA, formulaCells } from "../calculation/formulaCells.ts";
import { placeAreas } from "../calculation/placeAreas.ts";
import { type Engine, unitRange } from "../engine.ts";
import { mayHaveSpans } from "../withoutSpans.ts";

const CHANGES = new Set(
  [InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation].map(
    ({ id }) => id,
  ),
);

/**
 * When sheets come, go or change places, calculates the formulas that refer through several of them: parsed formulas
 * keep the sheets that were between the two.
 *
 * @returns how to stop
 */
export function followSpans(engine: Engine, calculation: Calculation): () => void {
  const functions = engine.injector.get(IFunctionService);
  const listening = engine.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (!CHANGES.has(id)) return;
    const spanning = formulaCells(engine).filter(({ formula }) => mayHaveSpans(formula));
    if (spanning.length === 0) return;
    functions.deleteFormulaAstCacheKey(EVERY_FORMULA);
    const unit = engine.workbook().getUnitId();
    calculation.mark({
      ...rangesDirty(placeAreas(spanning).map(({ sheet, area }) => unitRange(engine, sheet, area))),
      clearDependencyTreeCache: { [unit]: Object.fromEntries(spanning.map(({ sheet }) => [sheet, "1"])) },
    });
  });
  return () => {
    listening.dispose();
  };
}
