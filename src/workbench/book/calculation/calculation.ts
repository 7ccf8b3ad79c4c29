import { ICommandService } from "@univerjs/core";
import type { IAllRuntimeData } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Book } from "../book.ts";
import { listenIn } from "../changes.ts";
import { type Dirty, dirtyOf, mergeDirty, rangesDirty, shiftDirty } from "./dirty.ts";
import { type Engine, unitRange } from "../engine.ts";
import { type LineChange, lineChange } from "../shift/lineChanges.ts";
import { createSpillWatch } from "../spills.ts";
import { createUniverPass } from "./univerPass.ts";

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
 * The one place where calculations start: changes are gathered until the running pass ends, and the next one starts at the
 * following turn of the event loop.
 */
export function createCalculation(engine: Engine): Calculation {
  const univer = createUniverPass(engine, passDone);
  const spills = createSpillWatch(engine);
  const passes: PassListener[] = [];
  const calculatedListeners = new Set<() => void>();
  const settlers: (() => void)[] = [];
  const idlers: (() => void)[] = [];
  const suspenders: (() => void)[] = [];
  let mode: Book["calculationMode"] = "Automatic";
  let held: Dirty | null = null;
  let due: Dirty | null = null;
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
    if (!univer.running && !suspended) timer ??= setTimeout(start);
  }

  /** Nothing to calculate is a reason too: somebody may wait to hear of it. */
  function start(): void {
    timer = null;
    if (!due || univer.running || suspended) {
      recheck();
      return;
    }
    const volatile = changed ? passes.map((listener) => listener.volatile()) : [];
    const dirty = volatile.reduce(mergeDirty, due);
    due = null;
    changed = false;
    announced = false;
    for (const listener of passes) listener.passStarts();
    univer.start(dirty);
  }

  /** What changes while a pass runs makes it calculate again. */
  function overtake(): void {
    const again = univer.overtake();
    if (again) due = due ? mergeDirty(due, again) : again;
  }

  /** What waits to be calculated is found where it is after rows or columns have come or gone. */
  function follow(change: LineChange): void {
    if (due) due = shiftDirty(due, change);
    if (held) held = shiftDirty(held, change);
  }

  const changes = engine.injector.get(ICommandService).onCommandExecuted((command, options) => {
    // results that come to their cells are no change
    if (command.id === SetRangeValuesMutation.id && options?.onlyLocal === true) return;
    const dirty = dirtyOf(engine, command);
    if (!dirty) return;
    overtake();
    const lines = lineChange(command);
    if (lines) follow(lines);
    mark(dirty);
  });

  function passDone(results: IAllRuntimeData | null): void {
    for (const suspender of suspenders.splice(0)) suspender();
    if (results && !suspended) {
      for (const listener of passes) listener.passEnds(results);
      followSpills(results);
    }
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
    if (univer.running || due || suspended) return;
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
      if (univer.running || due || waiting()) return "Calculating";
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
      calculated: () => (univer.running || due || suspended ? soon(settlers) : Promise.resolve()),
      idle: () => soon(idlers),
    },
    async suspend() {
      suspended = true;
      if (univer.running) await new Promise<void>((resolve) => suspenders.push(resolve));
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
      univer.dispose();
      changes.dispose();
      calculatedListeners.clear();
      for (const waiter of [...settlers.splice(0), ...idlers.splice(0), ...suspenders.splice(0)]) waiter();
    },
  };
}
