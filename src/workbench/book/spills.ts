import type { ICellData, IRange } from "@univerjs/core";
import type { IRuntimeUnitDataType } from "@univerjs/engine-formula";
import type { Area } from "./bookData.ts";
import { type Engine, areaOf } from "./engine.ts";

/** The cell of a spill at this place, or null. */
export function spilledCell(engine: Engine, sheet: string, row: number, column: number): ICellData | null {
  const unit = engine.workbook().getUnitId();
  return engine.formulas.getArrayFormulaCellData()[unit]?.[sheet]?.[row]?.[column] ?? null;
}

/** The area the formula in this cell fills, or null for one that fills no more than its cell. */
export function spillOf(engine: Engine, sheet: string, row: number, column: number): Area | null {
  const range = rangesOf(engine, sheet)[row]?.[column];
  if (!range || blocked(engine, sheet, row, column)) return null;
  const area = areaOf(range);
  return area.rows * area.columns > 1 ? area : null;
}

/** The formula cell whose spill covers this cell (itself, if the cell is the one that spills), or null. */
export function spillParent(
  engine: Engine,
  sheet: string,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  for (const spill of spillsOf(engine, sheet))
    if (covers(spill.area, row, column)) return { row: spill.row, column: spill.column };
  return null;
}

export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** All formulas of a sheet that fill more than one cell. */
export function spillsOf(engine: Engine, sheet: string): Spill[] {
  return Object.entries(rangesOf(engine, sheet)).flatMap(([row, columns]) =>
    Object.keys(columns ?? {}).flatMap((column) => {
      const area = spillOf(engine, sheet, Number(row), Number(column));
      return area === null ? [] : [{ row: Number(row), column: Number(column), area }];
    }),
  );
}

export const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

type Ranges = Record<number, Record<number, IRange | null | undefined> | undefined>;

/** Where formulas would like to spill: Univer's table, blocked ones included. */
export function rangesOf(engine: Engine, sheet: string): Ranges {
  return engine.formulas.getArrayFormulaRange()[engine.workbook().getUnitId()]?.[sheet] ?? {};
}

const blocked = (engine: Engine, sheet: string, row: number, column: number): boolean =>
  engine.worksheet(sheet).getCellMatrix().getValue(row, column)?.v === "#SPILL!";

/** A changed part of a sheet. */
export interface Changed {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Remembers what every formula spilled, and says after a pass of calculation which spilled cells are no
 * longer what they were. Univer does not look again at array formulas that read another's spill, so these
 * cells must be marked for a further pass.
 */
export function createSpillWatch(engine: Engine): {
  changedBy(calculated: IRuntimeUnitDataType): Changed[];
  forget(): void;
} {
  const known = new Map<string, { readonly area: Area; readonly values: readonly unknown[] }>();

  function look(sheet: string, row: number, column: number): Changed[] {
    const key = `${sheet}|${row}|${column}`;
    const before = known.get(key);
    const area = spillOf(engine, sheet, row, column);
    const values = area ? valuesOf(engine, sheet, area) : [];
    if (area) known.set(key, { area, values });
    else known.delete(key);
    if (sameArea(before?.area, area) && values.every((value, i) => value === before?.values[i])) return [];
    return [before?.area, area]
      .flatMap((spill) => (spill ? withoutFirst(spill) : []))
      .map((part) => ({ sheet, area: part }));
  }

  return {
    changedBy: (calculated) =>
      Object.entries(calculated[engine.workbook().getUnitId()] ?? {}).flatMap(([sheet, cells]) => {
        const changed: Changed[] = [];
        cells.forValue((row, column) => {
          changed.push(...look(sheet, row, column));
        });
        return changed;
      }),
    forget: () => {
      known.clear();
    },
  };
}

function valuesOf(engine: Engine, sheet: string, { row, column, rows, columns }: Area): unknown[] {
  const values: unknown[] = [];
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) values.push(spilledCell(engine, sheet, r, c)?.v);
  return values;
}

const sameArea = (a: Area | null | undefined, b: Area | null | undefined): boolean =>
  a && b
    ? a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns
    : !a && !b;

/** The area without its top left cell: that cell holds the formula, and must not be run again for its own result. */
function withoutFirst({ row, column, rows, columns }: Area): Area[] {
  const right = { row, column: column + 1, rows: 1, columns: columns - 1 };
  const below = { row: row + 1, column, rows: rows - 1, columns };
  return [right, below].filter((part) => part.rows > 0 && part.columns > 0);
}
