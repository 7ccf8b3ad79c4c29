import type { Place } from "../layout/layOut.ts";
import { numberFormats, type Format } from "../../numberFormats.ts";
import type { Block, Cell } from "../../sheet.ts";

/** Analysts' habit: what may be changed is blue on a light ground. */
const INPUT = { color: "#0000FF", fill: "#FFF8E1" };

/**
 * Formats of some rows of a block, for the request that writes them: a table of a million cells is dressed as
 * it grows, and nothing is left for the end that could keep a click on Cancel waiting.
 */
export function dressRows(
  worksheet: Excel.Worksheet,
  { block, firstRow, column: left }: Place,
  start: number,
  count: number,
): void {
  const rows = block.rows.slice(start, start + count);
  const top = firstRow + start;
  for (const { from, columns, format } of formatRuns(block.columns))
    if (format !== "general")
      setFormat(worksheet.getRangeByIndexes(top, left + from, count, columns), format);
  const withText = new Set<number>();
  const special: { readonly row: number; readonly column: number; readonly cell: SpecialCell }[] = [];
  rows.forEach((row, i) => {
    row.forEach((cell, column) => {
      if (typeof cell === "string") withText.add(column);
      else if (isSpecial(cell)) special.push({ row: top + i, column: left + column, cell });
    });
  });
  block.columns.forEach(({ format }, column) => {
    if (format !== "general" && withText.has(column))
      toTheRight(worksheet.getRangeByIndexes(top, left + column, count, 1));
  });
  for (const { row, column, cell } of special)
    dressCell(worksheet.getRangeByIndexes(row, column, 1, 1), cell);
}

/** Columns side by side that share a format: one request for all of them. */
export function formatRuns(
  columns: Block["columns"],
): { readonly from: number; readonly columns: number; readonly format: Format }[] {
  const starts = columns.flatMap(({ format }, i) => (columns[i - 1]?.format === format ? [] : [i]));
  return starts.map((from, i) => ({
    from,
    columns: (starts[i + 1] ?? columns.length) - from,
    format: columns[from]!.format,
  }));
}

type SpecialCell = Extract<Cell, object>;

const isSpecial = (cell: Cell): cell is SpecialCell => typeof cell === "object" && cell !== null;

function dressCell(range: Excel.Range, cell: SpecialCell): void {
  if (cell.format) setFormat(range, cell.format);
  if (!("input" in cell)) return;
  range.format.font.color = INPUT.color;
  range.format.fill.color = INPUT.fill;
}

/** One format for all cells of a range: Excel spreads a single value, which the types do not say. */
export function setFormat(range: Excel.Range, format: Format): void {
  range.numberFormat = numberFormats[format] as unknown as string[][];
}

/** Headers stand over their figures, and a text among figures (a month without its day) under them. */
export function toTheRight(range: Excel.Range): void {
  range.format.horizontalAlignment = "Right";
}
