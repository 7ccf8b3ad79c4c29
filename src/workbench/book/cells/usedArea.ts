import type { ICellData, Nullable } from "@univerjs/core";
import type { Area } from "../bookData.ts";
import type { Engine } from "../engine.ts";
import { spillsOf } from "../spills.ts";

/** Smallest area that holds every value and formula, spilled ones included, or also every format; null for none. */
export function usedArea(engine: Engine, sheet: string, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const cover = (row: number, column: number) => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  engine
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (holdsValue(cell) || (!valuesOnly && cell?.s)) cover(row, column);
    });
  for (const { area } of spillsOf(engine, sheet)) {
    cover(area.row, area.column);
    cover(area.row + area.rows - 1, area.column + area.columns - 1);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const holdsValue = (cell: Nullable<ICellData>): boolean => (cell?.v ?? cell?.f ?? cell?.si ?? null) !== null;
