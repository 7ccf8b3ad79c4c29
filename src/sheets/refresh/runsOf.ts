import type { Area } from "../area.ts";
import type { OwnCell } from "./ownCells.ts";

/** Cells of one sheet that stand under one another without a gap. */
export interface Run {
  readonly sheet: OwnCell["sheet"];
  readonly area: Area;
  readonly cells: readonly OwnCell[];
}

/** Cells as runs down their columns: a request for a run costs what one for a cell does. */
export function runsOf(cells: readonly OwnCell[]): Run[] {
  const sorted = [...cells].sort(
    (a, b) => compare(a.sheet.id, b.sheet.id) || a.column - b.column || a.row - b.row,
  );
  const runs: OwnCell[][] = [];
  for (const cell of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last?.sheet.id === cell.sheet.id && last.column === cell.column && last.row + 1 === cell.row)
      runs.at(-1)!.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => ({
    sheet: run[0]!.sheet,
    area: { row: run[0]!.row, column: run[0]!.column, rows: run.length, columns: 1 },
    cells: run,
  }));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
