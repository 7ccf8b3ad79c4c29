import { IUndoRedoService } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Area } from "./bookData.ts";
import { type Engine, areaOf, rangeOf } from "./engine.ts";

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** What is selected in the sheet in front; its first cell when nothing is. */
export function selectionOf(engine: Engine): { readonly sheet: string; readonly area: Area } {
  const range = engine.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  return { sheet: engine.workbook().getActiveSheet().getSheetId(), area: range ? areaOf(range) : FIRST_CELL };
}

/** Selects an area, its top left cell being the active one. */
export function select(engine: Engine, sheet: string, area: Area): void {
  const range = rangeOf(area);
  const { startRow, startColumn } = range;
  const primary = {
    ...rangeOf({ ...area, rows: 1, columns: 1 }),
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  const selections = [{ range, primary, style: null }];
  engine.run(SetSelectionsOperation.id, { subUnitId: sheet, selections });
}

/** Runs work whose changes are undone by one step. */
export function inOneStep<T>(engine: Engine, work: () => T): T {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer has no other way yet
  const step = engine.injector.get(IUndoRedoService).__tempBatchingUndoRedo(engine.workbook().getUnitId());
  try {
    return work();
  } finally {
    step.dispose();
  }
}
