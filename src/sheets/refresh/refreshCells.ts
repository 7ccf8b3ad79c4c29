import { rangeOf } from "../area.ts";
import { mustBeWritable } from "../writing/layout/mustFit.ts";
import type { Scope } from "../../i18n/types/refreshScope.ts";
import { isErrorValue } from "../isErrorValue.ts";
import { BATCH, markDirty } from "./markDirty.ts";
import { ownCells, type OwnCell } from "./ownCells.ts";
import { runsOf, type Run } from "./runsOf.ts";

const BUSY = "#BUSY!";
/** Milliseconds between two looks at cells that are still calculating. */
const LOOK_MS = 100;

/** A cell whose value is another one now. */
export interface Change {
  readonly sheet: OwnCell["sheet"];
  readonly row: number;
  readonly column: number;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Refreshed {
  /** Cells of ours that were asked anew. */
  readonly cells: number;
  readonly changes: readonly Change[];
  /** Those whose value is an error now. */
  readonly errors: readonly OwnCell[];
  readonly isCancelled: boolean;
}

interface RefreshOptions {
  /** Makes the next asks for data go out: the store's. */
  readonly refreshData: () => void;
  readonly signal: AbortSignal;
  /** How many of our cells have their value. */
  readonly onProgress: (settled: number, total: number) => void;
  readonly wait?: (ms: number) => Promise<void>;
}

/**
 * Asks our cells of a scope anew, and only ours: their formulas are found, they are marked dirty, and the
 * calculation is Excel's own, so nothing else is recalculated but what depends on them. Done when none
 * shows #BUSY! any more. Cancelling stops the waiting; Excel ends what it has begun.
 *
 * @throws WorkbookError workbookReadOnly
 */
export async function refreshCells(scope: Scope, options: RefreshOptions): Promise<Refreshed> {
  mustBeWritable();
  const { refreshData, signal, onProgress } = options;
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cells = await ownCells(context, scope);
    const runs = runsOf(cells);
    const asked = (isCancelled: boolean, after: ReadonlyMap<OwnCell, unknown>): Refreshed => {
      const now = cells.map((cell) => ({ ...cell, value: after.has(cell) ? after.get(cell) : cell.value }));
      const changes = cells.flatMap((cell, i) => {
        const { value } = now[i]!;
        return value === cell.value || value === BUSY ? [] : [changeOf(cell, value)];
      });
      return {
        cells: cells.length,
        changes,
        errors: now.filter(({ value }) => isErrorValue(value)),
        isCancelled,
      };
    };
    if (cells.length === 0 || signal.aborted) return asked(signal.aborted, new Map());
    onProgress(0, cells.length);
    refreshData();
    await markDirty(context, runs);
    const after = await settle(context, runs, options);
    return asked(signal.aborted, after);
  });
}

const changeOf = ({ sheet, row, column, value }: OwnCell, after: unknown): Change => ({
  sheet,
  row,
  column,
  before: value,
  after,
});

/** Looks at the cells until each has its value, and says how far they are. */
async function settle(
  context: Excel.RequestContext,
  runs: readonly Run[],
  { signal, onProgress, wait = sleep }: RefreshOptions,
): Promise<Map<OwnCell, unknown>> {
  const after = new Map<OwnCell, unknown>();
  const total = runs.reduce((sum, { cells }) => sum + cells.length, 0);
  let open = runs;
  while (open.length > 0 && !signal.aborted) {
    const busy: Run[] = [];
    for (let i = 0; i < open.length; i += BATCH) {
      const batch = open.slice(i, i + BATCH);
      const values = await valuesOf(context, batch);
      batch.forEach((run, j) => {
        run.cells.forEach((cell, k) => after.set(cell, values[j]![k]![0]));
        if (values[j]!.some(([value]) => value === BUSY)) busy.push(run);
      });
    }
    open = busy;
    onProgress([...after.values()].filter((value) => value !== BUSY).length, total);
    if (open.length > 0) await wait(LOOK_MS);
  }
  return after;
}

async function valuesOf(context: Excel.RequestContext, runs: readonly Run[]): Promise<unknown[][][]> {
  const ranges = runs.map(({ sheet, area }) => rangeOf(context.workbook.worksheets.getItem(sheet.id), area));
  for (const range of ranges) range.load("values");
  await context.sync();
  return ranges.map(({ values }) => values);
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
