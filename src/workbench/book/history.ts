import { type IMutationInfo, IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Area } from "./bookData.ts";
import type { Engine } from "./engine.ts";
import { MOVES } from "./shift/moves.ts";
import { covers } from "./spills.ts";

interface Step {
  readonly undoMutations: readonly IMutationInfo[];
  readonly redoMutations: readonly IMutationInfo[];
}

/** Univer's stacks of what can be taken back and done again; not public, and there in the pinned release. */
interface Stacks {
  _getUndoStack(unit: string): Step[] | null;
  _getRedoStack(unit: string): Step[] | null;
}

/**
 * Takes cells out of what the user can undo and redo: an add-in has written there since, and its writing is
 * not a step of the user's. Steps from before cells were moved say where the cells were then: they go.
 */
export function leaveOutOfHistory(engine: Engine, sheet: string, area: Area): void {
  const stacks = engine.injector.get(IUndoRedoService) as unknown as Stacks;
  const unit = engine.workbook().getUnitId();
  for (const stack of [stacks._getUndoStack(unit), stacks._getRedoStack(unit)]) {
    if (!stack) continue;
    const moved = stack.findLastIndex(movesCells);
    stack.splice(0, moved);
    for (const { undoMutations, redoMutations } of stack.slice(moved < 0 ? 0 : 1))
      for (const mutation of [...undoMutations, ...redoMutations]) leaveOut(mutation, sheet, area);
  }
}

const movesCells = ({ undoMutations, redoMutations }: Step): boolean =>
  [...undoMutations, ...redoMutations].some(({ id }) => MOVES.has(id));

function leaveOut({ id, params }: IMutationInfo, sheet: string, area: Area): void {
  if (id !== SetRangeValuesMutation.id) return;
  const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
  if (subUnitId !== sheet) return;
  for (const [row, cells] of Object.entries((cellValue ?? {}) as Record<string, Record<string, unknown>>))
    for (const column of Object.keys(cells))
      if (covers(area, Number(row), Number(column))) Reflect.deleteProperty(cells, column);
}

/** Takes the user's last step back, or does it again. Univer knows the commands only once its history is there. */
export function stepInHistory(engine: Engine, which: "undo" | "redo"): void {
  engine.injector.get(IUndoRedoService);
  engine.run(which === "undo" ? UndoCommand.id : RedoCommand.id, {});
}

/** What was done in a workbook that is closed is no step of the next one. */
export function clearHistory(engine: Engine, unit: string): void {
  engine.injector.get(IUndoRedoService).clearUndoRedo(unit);
}
