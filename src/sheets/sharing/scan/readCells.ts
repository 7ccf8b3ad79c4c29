import { rangeOf, type Area } from "../../area.ts";
import { rowBands } from "../../writing/layout/rowBands.ts";

/** Cells of a worksheet by row and column of the worksheet. */
export interface ReadCells {
  readonly area: Area;
  readonly at: (row: number, column: number) => unknown;
  /** Whether a value is an error, and no text that reads like one ("#N/A", "#BUSY!"). */
  readonly isError: (row: number, column: number) => boolean;
}

/**
 * Reads an area band by band, one request each, so that a large one stays under Excel's limit. Where a value reads like
 * an error a second request finds out whether it is one: `values` alone does not say.
 */
export async function readCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  what: "values" | "formulas",
): Promise<ReadCells> {
  const rows: unknown[][] = [];
  const types: (readonly unknown[])[] = [];
  for (const band of rowBands(area)) {
    const range = rangeOf(worksheet, band);
    range.load(what);
    await context.sync();
    const read = range[what] as unknown[][];
    const mayErr = what === "values" && read.some((row) => row.some(readsLikeError));
    if (mayErr) {
      range.load("valueTypes");
      await context.sync();
    }
    rows.push(...read);
    types.push(...(mayErr ? (range.valueTypes as unknown[][]) : read.map(() => [])));
  }
  const at = (row: number, column: number) => rows[row - area.row]?.[column - area.column];
  return {
    area,
    at,
    isError: (row, column) =>
      readsLikeError(at(row, column)) && !TEXTS.has(types[row - area.row]?.[column - area.column]),
  };
}

/** What Excel calls a value that is a text, plain or on a card. */
const TEXTS = new Set<unknown>(["String", "RichValue"]);

const readsLikeError = (value: unknown) => typeof value === "string" && value.startsWith("#");

/** Whether a cell still waits for its figure. */
export const isBusy = ({ at, isError }: ReadCells, row: number, column: number): boolean =>
  at(row, column) === "#BUSY!" && isError(row, column);

/** The used area of a worksheet; null for an empty one. */
export async function usedArea(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
): Promise<Area | null> {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return used.isNullObject
    ? null
    : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}
