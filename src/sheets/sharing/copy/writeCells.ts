import { rangeOf, type Area } from "../../area.ts";
import { covering, rowBands } from "../../writing/layout/rowBands.ts";

/** What a cell is to hold. */
export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly content: unknown;
}

/**
 * Writes scattered cells in a few ranges, whatever their number: bands that cover them, with null for every
 * cell between, which Excel leaves as it is. One request a band; cost grows with the area covered.
 */
export async function writeCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  what: "values" | "formulas",
  cells: readonly CellContent[],
): Promise<void> {
  const all = covering(cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
  if (!all) return;
  const byRow = new Map<number, CellContent[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  for (const band of rowBands(all)) {
    const inside = Array.from({ length: band.rows }, (_, i) => byRow.get(band.row + i) ?? []).flat();
    const area = covering(inside.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
    if (!area) continue;
    rangeOf(worksheet, area)[what] = contents(area, inside);
    await context.sync();
  }
}

function contents(
  { row: top, column: left, rows, columns }: Area,
  cells: readonly CellContent[],
): unknown[][] {
  const matrix = Array.from({ length: rows }, () => Array<unknown>(columns).fill(null));
  for (const { row, column, content } of cells) matrix[row - top]![column - left] = content;
  return matrix;
}
