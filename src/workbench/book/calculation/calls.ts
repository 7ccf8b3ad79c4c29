import type { FunctionCall, FunctionResult, FunctionRuntime } from "../book.ts";
import type { Area } from "../bookData.ts";
import { type Answer, answerOf } from "../functions/functionAnswer.ts";
import { covers } from "../spills.ts";

/** A formula cell that calls custom functions. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a call is made of, apart from its number. */
export type CallRequest = Omit<FunctionCall, "id"> & {
  readonly runtime: FunctionRuntime;
  readonly streams: boolean;
  readonly volatile: boolean;
};

interface Call {
  readonly id: number;
  readonly request: CallRequest;
  started: boolean;
  dropped: boolean;
  answer: Answer | null;
  /** The pass a volatile function's answer has served: in the next one it is asked again. */
  served: number | null;
}

interface CallingCell extends Place {
  readonly calls: Map<string, Call>;
  /** The calls of the cell's latest evaluation, by key. */
  used: Set<string>;
  evaluation: number;
  pass: number;
}

export interface Calls {
  /** Notes that another formula is being evaluated: the calls that follow are its own. */
  readonly evaluating: () => void;
  /** The answer to a call from this cell, or null while it is awaited. */
  readonly ask: (place: Place, request: CallRequest) => Answer | null;
  /** Gives up the calls of cells that hold no formula any more. */
  readonly passStarts: (holdsFormula: (place: Place) => boolean) => void;
  /** Gives up the calls that the cells just evaluated no longer make, and starts the new ones. */
  readonly passEnds: (evaluated: (place: Place) => boolean) => void;
  /** Whether an answer is awaited, or there and not yet in its cell. */
  readonly waiting: () => boolean;
  /** Gives up calls and answers: of cells, of a sheet, of all. */
  readonly forget: (sheet?: string, area?: Area) => void;
  /** The answers the cell was given. */
  readonly answers: (place: Place) => Answer[];
  /** Cells with volatile functions: they are asked with every calculation. */
  readonly volatilePlaces: () => Place[];
}

/**
 * The custom functions' calls, by cell, function and arguments: a calculation that comes to the same call in
 * the same cell does not ask again. Calls start when a pass of calculation has ended, so that a cell
 * evaluated twice in a pass asks only with its last arguments.
 *
 * @param answered called once for all cells whose answers came in one turn of the event loop
 */
export function createCalls(answered: (places: readonly Place[]) => void): Calls {
  const cells = new Map<string, CallingCell>();
  let arrived = new Map<string, Place>();
  const unstarted: { readonly cell: CallingCell; readonly call: Call }[] = [];
  let outstanding = 0;
  let lastId = 0;
  let evaluation = 0;
  let pass = 0;

  function cellAt({ sheet, row, column }: Place): CallingCell {
    const key = keyOf({ sheet, row, column });
    let cell = cells.get(key);
    if (!cell) {
      cell = { sheet, row, column, calls: new Map(), used: new Set(), evaluation: 0, pass: 0 };
      cells.set(key, cell);
    }
    if (cell.evaluation !== evaluation) {
      cell.used = new Set();
      cell.evaluation = evaluation;
      cell.pass = pass;
    }
    return cell;
  }

  function ask(place: Place, request: CallRequest): Answer | null {
    const cell = cellAt(place);
    const key = JSON.stringify([request.functionId, request.arguments]);
    cell.used.add(key);
    const known = cell.calls.get(key);
    if (known && !isSpent(known)) return known.answer;
    const call = { id: ++lastId, request, started: false, dropped: false, answer: null, served: null };
    cell.calls.set(key, call);
    unstarted.push({ cell, call });
    return known?.answer ?? null;
  }

  /** Whether a volatile function's answer was used in an earlier pass. */
  function isSpent(call: Call): boolean {
    if (!call.request.volatile || call.answer === null) return false;
    call.served ??= pass;
    return call.served !== pass;
  }

  function start(cell: CallingCell, call: Call): void {
    const { runtime, functionId, address, parameterAddresses } = call.request;
    call.started = true;
    outstanding += 1;
    const settle = (result: FunctionResult) => {
      arrive(cell, call, result);
    };
    try {
      runtime.invoke(
        { id: call.id, functionId, arguments: call.request.arguments, address, parameterAddresses },
        settle,
      );
    } catch (failure) {
      settle({
        ok: false,
        error: "#VALUE!",
        message: failure instanceof Error ? failure.message : String(failure),
      });
    }
  }

  function arrive(cell: CallingCell, call: Call, result: FunctionResult): void {
    if (call.dropped) return;
    if (call.answer === null) outstanding -= 1;
    else if (!call.request.streams) return;
    call.answer = answerOf(result);
    if (arrived.size === 0) setTimeout(deliver);
    arrived.set(keyOf(cell), cell);
  }

  function deliver(): void {
    const places = [...arrived.values()];
    arrived = new Map();
    answered(places);
  }

  function drop(cell: CallingCell, key: string, call: Call): void {
    cell.calls.delete(key);
    call.dropped = true;
    if (!call.started) return;
    if (call.answer === null) outstanding -= 1;
    if (call.answer === null || call.request.streams) call.request.runtime.cancel(call.id);
  }

  /** Calls the cell made before and not in this pass; the cell itself, when nothing is left of it. */
  function dropUnused(key: string, cell: CallingCell): void {
    const current = cell.pass === pass;
    for (const [name, call] of cell.calls) if (!current || !cell.used.has(name)) drop(cell, name, call);
    if (cell.calls.size === 0) dropCell(key, cell);
  }

  function dropCell(key: string, cell: CallingCell): void {
    for (const [name, call] of cell.calls) drop(cell, name, call);
    cells.delete(key);
    arrived.delete(key);
  }

  return {
    evaluating() {
      evaluation += 1;
    },
    ask,
    passStarts(holdsFormula) {
      pass += 1;
      for (const [key, cell] of cells) if (!holdsFormula(cell)) dropCell(key, cell);
    },
    passEnds(evaluated) {
      for (const [key, cell] of cells) if (evaluated(cell)) dropUnused(key, cell);
      for (const { cell, call } of unstarted.splice(0)) if (!call.dropped) start(cell, call);
    },
    waiting: () => outstanding > 0 || arrived.size > 0,
    forget(sheet, area) {
      for (const [key, cell] of cells)
        if (sheet === undefined || (cell.sheet === sheet && (!area || covers(area, cell.row, cell.column))))
          dropCell(key, cell);
    },
    answers(place) {
      const cell = cells.get(keyOf(place));
      if (!cell) return [];
      return [...cell.calls.values()].map(({ answer }) => answer).filter((answer) => answer !== null);
    },
    volatilePlaces: () =>
      [...cells.values()].filter(({ calls }) => [...calls.values()].some(({ request }) => request.volatile)),
  };
}

const keyOf = ({ sheet, row, column }: Place): string => `${sheet}|${row}|${column}`;
