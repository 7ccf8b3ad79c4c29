import { type ICommandInfo, ICommandService, type IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { Area } from "../bookData.ts";
import type { Shift } from "./cellShift.ts";
import { type Engine, areaOf } from "../engine.ts";

const shifts: ReadonlyMap<string, Shift> = new Map([
  [InsertRowMutation.id, "Down"],
  [InsertColMutation.id, "Right"],
  [RemoveRowMutation.id, "Up"],
  [RemoveColMutation.id, "Left"],
]);

/**
 * Hears of rows and columns that come and go, whoever makes them do so, undo included.
 *
 * @returns how to stop
 */
export function onLineChange(
  engine: Engine,
  moved: (sheet: string, lines: Area, shift: Shift) => void,
): () => void {
  const listening = engine.injector.get(ICommandService).onCommandExecuted((command) => {
    const change = lineChange(command);
    if (change) moved(change.sheet, change.lines, change.shift);
  });
  return () => {
    listening.dispose();
  };
}

/** The rows or columns that a command makes or takes away, or null for another command. */
export function lineChange({ id, params }: Readonly<ICommandInfo>): LineChange | null {
  const shift = shifts.get(id);
  if (!shift) return null;
  const { subUnitId, range } = params as { subUnitId: string; range: IRange };
  return { sheet: subUnitId, lines: wholeLines(areaOf(range), shift), shift };
}

export interface LineChange {
  readonly sheet: string;
  readonly lines: Area;
  readonly shift: Shift;
}

/** Univer may say only where the sheet has data: the whole line moves. */
const wholeLines = (area: Area, shift: Shift): Area =>
  shift === "Down" || shift === "Up"
    ? { ...area, column: 0, columns: Infinity }
    : { ...area, row: 0, rows: Infinity };
