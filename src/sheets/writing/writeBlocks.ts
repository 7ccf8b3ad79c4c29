import type { Language } from "../../i18n/language.ts";
import { dressBlock, writeHeadings } from "./dressing/dressBlock.ts";
import { dressRows } from "./dressing/dressRows.ts";
import type { Place } from "./layout/layOut.ts";
import { asRefusal } from "./asRefusal.ts";
import { reasonOf } from "./reasonOf.ts";
import { writeRows, type RefusedRows } from "./writeRows.ts";

/** In rows of figures. */
export interface Progress {
  readonly written: number;
  readonly total: number;
}

/**
 * "stop" keeps what is written, "continue" leaves the part out and goes on, "rollBack" takes a sheet that
 * was added away again; one that was being refreshed keeps what is written, as with "stop".
 */
export type WhenRefused = "stop" | "continue" | "rollBack";

/** What Excel refused, for whoever decides what is to be done. */
export interface Refused extends Progress {
  /** Name of the worksheet. */
  readonly sheet: string;
  /** Which rows of the worksheet, counted as Excel counts them: "5004–10003". */
  readonly rows: string;
  /** In the user's language. */
  readonly reason: string;
  /** False for a sheet that was being refreshed: what it held before is gone. */
  readonly canRollBack: boolean;
}

/** What the blocks are written into. */
interface Target {
  readonly context: Excel.RequestContext;
  readonly worksheet: Excel.Worksheet;
  readonly isNew: boolean;
  /** Names of the workbook's tables; those of the blocks are added. */
  readonly taken: Set<string>;
}

interface BlocksOptions {
  readonly language: Language;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly whenRefused?: WhenRefused | ((refused: Refused) => Promise<WhenRefused>);
  /** Queues what says on the sheet how many rows it holds, for the request that brings them. */
  readonly tellHeld: (written: number) => void;
}

interface Outcome {
  readonly written: number;
  /** What Excel refused with, each time it did. */
  readonly refused: readonly OfficeExtension.Error[];
  /** The rows of the worksheet that it refused, as `Refused` names them. */
  readonly rows: readonly string[];
  /** What was decided at the first refusal; null where there was none. */
  readonly way: WhenRefused | null;
}

/**
 * Writes block by block until all is written, Excel refuses a chunk for good, or the signal is aborted. How to
 * go on is asked at the first refusal, unless the signal has said it, and holds for the rest of the sheet. What is to
 * be rolled back is left as it is.
 *
 * @param total - rows of all blocks
 */
export async function writeBlocks(
  target: Target,
  places: readonly Place[],
  total: number,
  options: BlocksOptions,
): Promise<Outcome> {
  const { worksheet, isNew } = target;
  const { language, onProgress, signal, whenRefused = "stop", tellHeld } = options;
  const refused: OfficeExtension.Error[] = [];
  const rows: string[] = [];
  const so: { written: number; way: WhenRefused | null } = { written: 0, way: null };

  async function skips({ firstRow }: Place, { start, end, error }: RefusedRows): Promise<boolean> {
    refused.push(error);
    const [top, bottom] = [firstRow + start + 1, firstRow + end];
    const lines = top === bottom ? `${top}` : `${top}–${bottom}`;
    rows.push(lines);
    if (signal?.aborted) so.way ??= "stop"; // who has cancelled is asked nothing more
    const reason = reasonOf([error], language);
    const { name: sheet } = worksheet;
    const asked = { sheet, rows: lines, written: so.written, total, reason, canRollBack: isNew };
    so.way ??= typeof whenRefused === "string" ? whenRefused : await whenRefused(asked);
    return so.way === "continue";
  }
  function onRows(rows: number): void {
    so.written += rows;
    onProgress?.({ written: so.written, total });
  }
  /** Whether nothing more is to be written. */
  const isOver = () => (so.way !== null && so.way !== "continue") || signal?.aborted === true;

  for (const place of places) {
    const onQueued = (rows: number) => tellHeld(so.written + rows);
    const finish = await writeBlock(target, place, {
      signal,
      skips: (refusal) => skips(place, refusal),
      onRows,
      onQueued,
    });
    if (so.way === "rollBack" && isNew) break;
    refused.push(...(await finish().then(() => [], asRefusal)));
    if (isOver()) break;
  }
  return { ...so, refused, rows };
}

/** Writes the rows of a block, each chunk dressed. @returns what gives what is there its headings and its table */
async function writeBlock(
  { context, worksheet, taken }: Target,
  place: Place,
  {
    onQueued,
    ...options
  }: Pick<Parameters<typeof writeRows>[3], "signal" | "skips" | "onRows"> & {
    readonly onQueued: (rows: number) => void;
  },
): Promise<() => Promise<void>> {
  const { reached, refused } = await writeRows(context, worksheet, place, {
    ...options,
    dress(start, count) {
      if (start === 0) writeHeadings(worksheet, place);
      dressRows(worksheet, place, start, count);
      onQueued(count);
    },
  });
  return async () => {
    // headings go with the first chunk, where there is one and Excel took it
    if (reached === 0 || refused[0]?.start === 0) writeHeadings(worksheet, place);
    dressBlock(worksheet, place, reached, taken);
    await context.sync();
  };
}
