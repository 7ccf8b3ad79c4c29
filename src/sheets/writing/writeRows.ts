import { chunkEnd } from "./chunkEnd.ts";
import type { Place } from "./layout/layOut.ts";
import { createPace } from "./pace.ts";
import type { Block, Cell } from "../sheet.ts";
import { textCell } from "./layout/textCell.ts";

const TOO_LARGE = "RequestPayloadSizeLimitExceeded";

interface RowsOptions {
  /** Looked at before every chunk. */
  readonly signal?: AbortSignal | undefined;
  /** Queues what else belongs to a chunk of rows, for the same request. */
  readonly dress?: (start: number, count: number) => void;
  /** Whether a chunk that Excel refuses is left out and the next one tried; else the writing ends there. */
  readonly skips?: (rows: RefusedRows) => Promise<boolean>;
  /** Told of every chunk written. */
  readonly onRows: (rows: number) => void;
  /** In milliseconds. */
  readonly now?: () => number;
}

/** What became of the rows of a block. */
export interface RowsOutcome {
  /** Rows that are there, whether all before them are or not. */
  readonly reached: number;
  /** What Excel refused, and with what. */
  readonly refused: readonly RefusedRows[];
}

export interface RefusedRows {
  /** Indexes of the block's rows; `end` is not among them. */
  readonly start: number;
  readonly end: number;
  readonly error: OfficeExtension.Error;
}

/**
 * Writes the rows of a block, chunk by chunk: so many at once that progress is seen and a click on Cancel
 * is soon answered, and never more than Excel takes. A chunk that Excel finds too large is halved and
 * tried again; one that it refuses ends the writing, or is left out.
 */
export async function writeRows(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  place: Place,
  { signal, dress, skips = endsThere, onRows, now = () => performance.now() }: RowsOptions,
): Promise<RowsOutcome> {
  const { rows, columns } = place.block;
  const pace = createPace(Math.max(1, columns.length));
  const refused: RefusedRows[] = [];
  let [start, reached] = [0, 0];
  while (start < rows.length && !signal?.aborted) {
    const chunk = chunkFrom(rows, start, pace.rows());
    const end = start + chunk.length;
    const began = now();
    const error = await writeChunk(context, worksheet, place, start, chunk, dress);
    if (error === null) {
      pace.took(chunk.length, now() - began);
      onRows(chunk.length);
      start = reached = end;
    } else if (error.code === TOO_LARGE && chunk.length > 1) pace.tooLarge(chunk.length);
    else {
      const rows = { start, end, error };
      refused.push(rows);
      if (!(await skips(rows))) break;
      start = end;
    }
  }
  return { reached, refused };
}

const endsThere = () => Promise.resolve(false);

type Chunk = readonly (readonly (number | string | boolean)[])[];

/** Rows as they would be typed, as many as are wanted and fit one request. */
function chunkFrom(rows: Block["rows"], start: number, wanted: number): Chunk {
  const typedRows = rows.slice(start, start + wanted).map((row) => row.map(typed));
  const count = chunkEnd(typedRows, 0, { maxRows: typedRows.length });
  return count === typedRows.length ? typedRows : typedRows.slice(0, count);
}

/** Sends one chunk. @returns what Excel refused it with, null if it is written */
async function writeChunk(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { block, firstRow, column }: Place,
  start: number,
  chunk: Chunk,
  dress: RowsOptions["dress"],
): Promise<OfficeExtension.Error | null> {
  try {
    context.application.suspendApiCalculationUntilNextSync();
    const { length } = chunk;
    const range = worksheet.getRangeByIndexes(firstRow + start, column, length, block.columns.length);
    range.formulas = chunk as unknown[][];
    dress?.(start, length);
    await context.sync();
    return null;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
}

/** What would be typed into the cell. */
function typed(cell: Cell): number | string | boolean {
  if (cell === null) return "";
  if (typeof cell === "string") return textCell(cell);
  if (typeof cell !== "object") return cell;
  if ("formula" in cell) return cell.formula;
  return typed("input" in cell ? cell.input : cell.value);
}
