import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../bookData.ts";
import type { Engine } from "../engine.ts";

type Put = (cells: IObjectMatrixPrimitiveType<ICellData>) => void;

/** Below this many cells Univer's own way takes no time worth saving. */
const MANY = 1_000;

type Cells = ReturnType<ReturnType<Engine["worksheet"]>["getCellMatrix"]>;
type Corner = readonly [row: number, column: number];

/**
 * Merges one style into all cells of an area. Univer's command compares, copies and hashes the style of
 * every cell, seconds for a column of a large table; here it does so for one cell of each look there is,
 * and the others of that look get what became of it.
 *
 * @param put - runs Univer's command; hears of the first and the last cell, so that its listeners see the area
 */
export function styleArea(engine: Engine, sheet: string, area: Area, style: IStyleData, put: Put): void {
  const cells = engine.worksheet(sheet).getCellMatrix();
  const isLarge = area.rows * area.columns > MANY;
  const first = new Map<string, Corner>();
  const chosen: IObjectMatrixPrimitiveType<ICellData> = {};
  eachCell(cells, area, (row, column, cell, isLast) => {
    const look = isLarge ? lookOf(cell) : null;
    const isFirst = look === null || !first.has(look);
    if (isFirst || isLast) (chosen[row] ??= {})[column] = { s: structuredClone(style) };
    if (isFirst && look !== null) first.set(look, [row, column]);
  });
  put(chosen);
  if (isLarge) spread(cells, area, first);
}

/** Gives every cell what became of the first one of its look. One that has it meets it again: merging twice is as merging once. */
function spread(cells: Cells, area: Area, first: ReadonlyMap<string, Corner>): void {
  const became = new Map([...first].map(([look, at]) => [look, cells.getValue(...at)?.s]));
  eachCell(cells, area, (row, column, cell) => {
    const look = lookOf(cell);
    if (look === null || !became.has(look)) return;
    const s = became.get(look);
    if (cell) cell.s = s;
    else if (s) cells.setValue(row, column, { s });
  });
}

function eachCell(
  cells: Cells,
  area: Area,
  visit: (row: number, column: number, cell: Nullable<ICellData>, isLast: boolean) => void,
): void {
  const [bottom, right] = [area.row + area.rows - 1, area.column + area.columns - 1];
  for (let row = area.row; row <= bottom; row++) {
    const line = cells.getRow(row);
    for (let column = area.column; column <= right; column++)
      visit(row, column, line?.[column], row === bottom && column === right);
  }
}

/** The id of a cell's style, "" for none; null for a cell that Univer must look at by itself. */
function lookOf(cell: Nullable<ICellData>): string | null {
  if (!cell?.s) return cell?.p ? null : "";
  return typeof cell.s === "string" && !cell.p ? cell.s : null;
}
