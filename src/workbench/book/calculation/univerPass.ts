import { ICommandService } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  type IAllRuntimeData,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  type ISetFormulaCalculationNotificationMutation,
  type IUnitRowData,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { of } from "rxjs";
import type { Engine } from "../engine.ts";
import type { Dirty } from "./dirty.ts";

/** Univer's calculations, one at a time. */
export interface UniverPass {
  /** What is being calculated at this moment, or null. */
  readonly running: Dirty | null;
  start(dirty: Dirty): void;
  /**
   * Something it reads has changed since it began: its results could come to a cell that holds something else by now, and
   * are not used. Gives what was to be calculated; null for a pass that is known to be overtaken, or where none runs.
   */
  overtake(): Dirty | null;
  dispose(): void;
}

/**
 * Takes the place of Univer's own trigger, which waits 100 ms after every change and drops a calculation asked for while
 * another one runs.
 *
 * @param ended - is told when the results are in their cells, with what was calculated; with null where they are not used
 */
export function createUniverPass(
  engine: Engine,
  ended: (results: IAllRuntimeData | null) => void,
): UniverPass {
  const theirs = engine.injector.get(TriggerCalculationController);
  theirs.dispose();
  // Univer's toolbar goes on asking it for progress, and disposed it has none to give
  Object.assign(theirs, { progress$: of({ done: 0, count: 0 }) });
  const commands = engine.injector.get(ICommandService);
  let running: Dirty | null = null;
  let isOvertaken = false;
  let results: IAllRuntimeData | null = null;

  const completions = engine.injector
    .get(ICalculateFormulaService)
    .executionCompleteListener$.subscribe((data) => {
      results = data;
    });

  const runtime = engine.injector.get(IFormulaRuntimeService);
  const allResults = runtime.getAllRuntimeData.bind(runtime);
  runtime.getAllRuntimeData = () =>
    isOvertaken
      ? { ...allResults(), functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION }
      : allResults();

  /** Univer says so when the results are in their cells. */
  const notes = commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
    if (functionsExecutedState === undefined) return;
    const used = isOvertaken ? null : results;
    running = null;
    results = null;
    ended(used);
  });

  return {
    get running() {
      return running;
    },
    start(dirty) {
      running = dirty;
      isOvertaken = false;
      const parameters = { ...dirty, maxIteration: 1, rowData: hiddenRows(engine) };
      commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, parameters, { onlyLocal: true });
    },
    overtake() {
      if (!running || isOvertaken) return null;
      isOvertaken = true;
      return running;
    },
    dispose() {
      completions.unsubscribe();
      notes.dispose();
    },
  };
}

/** Rows that SUBTOTAL and its like leave out. Univer's own list asks every row of every sheet, at every pass. */
function hiddenRows(engine: Engine): IUnitRowData {
  const sheets = Object.fromEntries(
    engine
      .workbook()
      .getSheets()
      .map((sheet) => {
        const rows = Object.entries(sheet.getConfig().rowData).filter(
          ([row]) => !sheet.getRowVisible(Number(row)),
        );
        return [sheet.getSheetId(), Object.fromEntries(rows.map(([row]) => [row, { hd: 1 }]))];
      }),
  );
  return { [engine.workbook().getUnitId()]: sheets };
}
