import { ICommandService } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  type IAllRuntimeData,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  type IUnitRowData,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { of } from "rxjs";
import type { Book } from "../book.ts";
import { listenIn } from "../changes.ts";
import { type Dirty, dirtyOf, everythingDirty, mergeDirty, rangesDirty, shiftDirty } from "./dirty.ts";
import { type Engine, unitRange } from "../engine.ts";
import { type LineChange, lineChange } from "../shift/lineChanges.ts";
import { createSpillWatch } from "../spills.ts";

/** Passes in a row that only follow changes of spilled cells; a cycle through spills would never end. */
const SPILL_PASSES = 20;

/** Those who act on the passes of a calculation: custom functions, which start calls and await answers. */
export interface PassListener {
  passStarts(): void;
  /** After each pass, with the cells it calculated. */
  passEnds(pass: IAllRuntimeData): void;
  /** Whether an answer is still awaited. */
  waiting(): boolean;
  /** Cells that every calculation calculates. */
  volatile(): Dirty;
}

export interface Calculation {
  mode: Book["calculationMode"];
  readonly state: Book["calculationState"];
  /** Calculates soon; in manual mode only when asked, or when `demanded`. */
  mark(dirty: Dirty, demanded?: boolean): void;
  /** Calculates what is dirty, in manual mode too. */
  demand(): void;
  listen(listener: PassListener): void;
  readonly face: Pick<Book, "onCalculated" | "calculated" | "idle">;
  /** Starts nothing more; resolves when nothing runs any longer. */
  suspend(): Promise<void>;
  /** Goes on with another workbook, in which only this is dirty. */
  resume(dirty: Dirty): void;
  dispose(): void;
}

/**
 * The one place where calculations start. It takes the place of Univer's own trigger, which waits 100 ms
 * after every change and drops a calculation asked for while another one runs: here changes are gathered
 * until the running pass ends, and the next one starts at the following turn of the event loop.
 */
export function createCalculation(engine: Engine): Calculation {
  const theirs = engine.injector.get(TriggerCalculationController);
  theirs.dispose();
  // Univer's toolbar goes on asking it for progress, and disposed it has none to give
  Object.assign(theirs, { progress$: of({ done: 0, count: 0 }) });
  const commands = engine.injector.get(ICommandService);
  const spills = createSpillWatch(engine);
  const passes: PassListener[] = [];
  const calculatedListeners = new Set<() => void>();
  const settlers: (() => void)[] = [];
  const idlers: (() => void)[] = [];
  const suspenders: (() => void)[] = [];
  let mode: Book["calculationMode"] = "Automatic";
  let held: Dirty | null = null;
  let due: Dirty | null = null;
  /** What the pass that runs calculates. */
  let running: Dirty | null = null;
  /** Whether something it reads has changed since it began: its results are not used. */
  let overtaken = false;
  let suspended = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let spillPasses = 0;
  /** Whether something other than an answer or a spill made the next pass necessary. */
  let changed = false;
  let announced = true;

  const waiting = () => passes.some((listener) => listener.waiting());

  function mark(dirty: Dirty, demanded = false): void {
    changed ||= !demanded;
    if (mode === "Manual" && !demanded) held = held ? mergeDirty(held, dirty) : dirty;
    else due = due ? mergeDirty(due, dirty) : dirty;
    schedule();
  }

  function schedule(): void {
    if (!running && !suspended) timer ??= setTimeout(start);
  }

  /** Nothing to calculate is a reason too: somebody may wait to hear of it. */
  function start(): void {
    timer = null;
    if (!due || running || suspended) {
      recheck();
      return;
    }
    const volatile = changed ? passes.map((listener) => listener.volatile()) : [];
    const dirty = { ...volatile.reduce(mergeDirty, due), maxIteration: 1, rowData: hiddenRows(engine) };
    due = null;
    changed = false;
    running = dirty;
    overtaken = false;
    announced = false;
    for (const listener of passes) listener.passStarts();
    commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  let pass: IAllRuntimeData | null = null;
  const results = engine.injector
    .get(ICalculateFormulaService)
    .executionCompleteListener$.subscribe((data) => {
      pass = data;
    });

  const runtime = engine.injector.get(IFormulaRuntimeService);
  const allResults = runtime.getAllRuntimeData.bind(runtime);
  runtime.getAllRuntimeData = () =>
    overtaken
      ? { ...allResults(), functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION }
      : allResults();

  /** What changes while a pass runs makes it calculate again: its results could come to a cell that holds something else by now. */
  function overtake(): void {
    if (!running || overtaken) return;
    overtaken = true;
    due = due ? mergeDirty(due, running) : running;
  }

  /** What waits to be calculated is found where it is after rows or columns have come or gone. */
  function follow(change: LineChange): void {
    if (due) due = shiftDirty(due, change);
    if (held) held = shiftDirty(held, change);
  }

  const changes = commands.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) passDone();
    } else if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal !== true) {
      const dirty = dirtyOf(engine, command);
      if (!dirty) return;
      overtake();
      const lines = lineChange(command);
      if (lines) follow(lines);
      mark(dirty);
    }
  });

  /** Univer says so when the results are in their cells; `pass` has told which cells they are. */
  function passDone(): void {
    running = null;
    for (const suspender of suspenders.splice(0)) suspender();
    if (pass && !overtaken && !suspended) {
      for (const listener of passes) listener.passEnds(pass);
      followSpills(pass);
    }
    pass = null;
    schedule();
    recheck();
  }

  function followSpills({ unitData }: IAllRuntimeData): void {
    const moved = spills.changedBy(unitData);
    spillPasses = moved.length > 0 ? spillPasses + 1 : 0;
    if (moved.length > 0 && spillPasses <= SPILL_PASSES)
      mark(rangesDirty(moved.map(({ sheet, area }) => unitRange(engine, sheet, area))), true);
  }

  function recheck(): void {
    if (running || due || suspended) return;
    for (const settler of settlers.splice(0)) settler();
    if (waiting()) return;
    if (!announced) {
      announced = true;
      for (const listener of [...calculatedListeners]) listener();
    }
    for (const idler of idlers.splice(0)) idler();
  }

  const soon = (waiters: (() => void)[]) =>
    new Promise<void>((resolve) => {
      waiters.push(resolve);
      schedule();
    });

  return {
    get mode() {
      return mode;
    },
    set mode(next) {
      mode = next;
      if (next !== "Manual" && held) this.demand();
    },
    get state() {
      if (running || due || waiting()) return "Calculating";
      return held ? "Pending" : "Done";
    },
    mark,
    demand() {
      const dirty = held;
      held = null;
      announced = false;
      if (dirty) mark(dirty, true);
      else schedule();
    },
    listen: (listener) => void passes.push(listener),
    face: {
      onCalculated: (listener) => listenIn(calculatedListeners, listener),
      calculated: () => (running || due || suspended ? soon(settlers) : Promise.resolve()),
      idle: () => soon(idlers),
    },
    async suspend() {
      suspended = true;
      if (running) await new Promise<void>((resolve) => suspenders.push(resolve));
    },
    resume(dirty) {
      held = null;
      due = null;
      spills.forget();
      suspended = false;
      mark(dirty);
    },
    dispose() {
      suspended = true;
      if (timer) clearTimeout(timer);
      results.unsubscribe();
      changes.dispose();
      calculatedListeners.clear();
      for (const waiter of [...settlers.splice(0), ...idlers.splice(0), ...suspenders.splice(0)]) waiter();
    },
  };
}

/** What Excel's three kinds of calculation make dirty; "Recalculate" makes nothing dirty that is not. */
export const dirtyFor = (type: "Recalculate" | "Full" | "FullRebuild"): Dirty | null =>
  type === "Recalculate" ? null : everythingDirty();

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
