import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import type { Area } from "./bookData.ts";
import type { Engine } from "./engine.ts";

type Put = (cells: IObjectMatrixPrimitiveType<ICellData>) => void;

/** Below this many cells Univer's own way takes no time worth saving. */
const MANY = 1_000;

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
  const first = new Map<string, readonly [row: number, column: number]>();
  const alike: { readonly row: number; readonly column: number; readonly look: string }[] = [];
  const chosen: IObjectMatrixPrimitiveType<ICellData> = {};
  const choose = (row: number, column: number) => {
    (chosen[row] ??= {})[column] = { s: structuredClone(style) };
  };

  const corner = [area.row + area.rows - 1, area.column + area.columns - 1] as const;
  const sort = (row: number, column: number) => {
    const isCorner = row === corner[0] && column === corner[1];
    const look = isLarge ? lookOf(cells.getValue(row, column) ?? null) : null;
    if (look !== null && first.has(look) && !isCorner) {
      alike.push({ row, column, look });
      return;
    }
    choose(row, column);
    if (look !== null && !first.has(look)) first.set(look, [row, column]);
  };
  for (let row = area.row; row <= corner[0]; row++)
    for (let column = area.column; column <= corner[1]; column++) sort(row, column);
  put(chosen);

  const became = new Map([...first].map(([look, [row, column]]) => [look, cells.getValue(row, column)?.s]));
  for (const { row, column, look } of alike) {
    const s = became.get(look);
    const cell = cells.getValue(row, column);
    if (cell) cell.s = s;
    else if (s !== undefined) cells.setValue(row, column, { s });
  }
}

/** The id of a cell's style, "" for none; null for a cell that Univer must look at by itself. */
function lookOf(cell: ICellData | null): string | null {
  if (!cell?.s) return cell?.p ? null : "";
  return typeof cell.s === "string" && !cell.p ? cell.s : null;
}
