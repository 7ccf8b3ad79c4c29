import { type ICommandInfo, ICommandService, type IRange, ObjectMatrix } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  type ISetSelectionsOperationParams,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { Book, BookChange } from "./book.ts";
import { type Engine, areaOf } from "./engine.ts";

type Kind = BookChange["kind"];

const kinds = new Map<string, Kind>([
  [InsertSheetMutation.id, "sheetAdded"],
  [RemoveSheetMutation.id, "sheetDeleted"],
  [SetWorksheetActiveOperation.id, "sheetActivated"],
  ...[
    SetWorksheetNameMutation,
    SetWorksheetOrderMutation,
    SetWorksheetHideMutation,
    SetTabColorMutation,
    SetFrozenMutation,
  ].map(({ id }): [string, Kind] => [id, "sheetUpdated"]),
  ...[InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation, MoveRangeMutation].map(
    ({ id }): [string, Kind] => [id, "cells"],
  ),
]);

export interface Changes {
  readonly face: Pick<Book, "onChange" | "onSelect">;
  /** Tells of a change that no command of Univer's stands for. */
  readonly tell: (change: Omit<BookChange, "origin">) => void;
  readonly dispose: () => void;
}

/** Turns Univer's stream of commands, whoever gave them, into the book's changes. */
export function createChanges(engine: Engine): Changes {
  const changed = new Set<(change: BookChange) => void>();
  const selected = new Set<Parameters<Book["onSelect"]>[0]>();
  const tell = (change: Omit<BookChange, "origin">) => {
    const origin = engine.origin;
    for (const listener of [...changed]) listener({ ...change, origin });
  };

  const commands = engine.injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.id === SetSelectionsOperation.id)
      tellSelection(command.params as ISetSelectionsOperationParams);
    else if (options?.onlyLocal !== true) {
      const change = changeOf(command);
      if (change) tell(change);
    }
  });

  function tellSelection({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const last = selections.at(-1);
    if (!last) return;
    for (const listener of [...selected]) listener({ sheet: subUnitId, area: areaOf(last.range) });
  }

  return {
    tell,
    face: {
      onChange: (listener) => listenIn(changed, listener),
      onSelect: (listener) => listenIn(selected, listener),
    },
    dispose() {
      commands.dispose();
      changed.clear();
      selected.clear();
    },
  };
}

/** Adds the listener to the set; gives back how to take it out again. */
export function listenIn<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function changeOf({ id, params }: Readonly<ICommandInfo>): Omit<BookChange, "origin"> | null {
  if (id === SetRangeValuesMutation.id) return cellsChange(params as ISetRangeValuesMutationParams);
  const kind = kinds.get(id);
  if (!kind) return null;
  const { subUnitId, sheet, range } = params as {
    subUnitId?: string;
    sheet?: { id: string };
    range?: IRange;
  };
  return { kind, sheet: subUnitId ?? sheet?.id ?? null, area: range ? areaOf(range) : null };
}

function cellsChange(params: ISetRangeValuesMutationParams): Omit<BookChange, "origin"> | null {
  const { subUnitId, cellValue, trigger } = params;
  if (!cellValue || Object.keys(cellValue).length === 0) return null;
  const area = areaOf(new ObjectMatrix(cellValue).getDataRange());
  return { kind: trigger === SetStyleCommand.id ? "format" : "cells", sheet: subUnitId, area };
}
