import { CHUNK_ROWS, chunkEnd } from "./chunkEnd.ts";
import type { Place } from "./layOut.ts";
import type { Cell } from "./sheet.ts";
import { textCell } from "./textCell.ts";

const TOO_LARGE = "RequestPayloadSizeLimitExceeded";

/**
 * Writes the rows of a block, chunk by chunk, and tells of each. A chunk that Excel finds too large is
 * halved and tried again.
 *
 * @param signal - looked at before every chunk
 * @returns what Excel refused with, where it stopped early; null otherwise
 */
export async function writeRows(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { block, firstRow }: Place,
  signal: AbortSignal | undefined,
  onRows: (rows: number) => void,
): Promise<OfficeExtension.Error | null> {
  const rows = block.rows.map((row) => row.map(typed));
  let maxRows = CHUNK_ROWS;
  for (let start = 0; start < rows.length && !signal?.aborted;) {
    const end = chunkEnd(rows, start, { maxRows });
    try {
      context.application.suspendApiCalculationUntilNextSync();
      const range = worksheet.getRangeByIndexes(firstRow + start, 0, end - start, block.columns.length);
      range.formulas = rows.slice(start, end);
      await context.sync();
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
      if (error.code !== TOO_LARGE || end - start === 1) return error;
      maxRows = Math.floor((end - start) / 2);
      continue;
    }
    onRows(end - start);
    start = end;
  }
  return null;
}

/** What would be typed into the cell. */
function typed(cell: Cell): number | string | boolean {
  if (cell === null) return "";
  if (typeof cell === "string") return textCell(cell);
  if (typeof cell !== "object") return cell;
  return "formula" in cell ? cell.formula : typed(cell.input);
}
