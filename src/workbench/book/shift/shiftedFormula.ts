import type { Area } from "../bookData.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/cellAddress.ts";
import { mapReferences, type Corner } from "../../../xlsx/formulas/mapReferences.ts";
import type { Shift } from "./cellShift.ts";
import { shiftedArea } from "./shiftedArea.ts";

/** Cells of a sheet that were inserted or deleted, as a formula sees them. */
export interface SeenShift {
  readonly cells: Area;
  readonly shift: Shift;
  /** Whether a reference with this sheet's name before it, or with none, is to that sheet. */
  readonly isThere: (sheet: string | undefined) => boolean;
  /**
   * How far the cell has moved that the formula is written for. Left out for a formula that is written for none, as
   * those of charts: its references without $ are to the very cells they name.
   */
  readonly own?: { readonly rows: number; readonly columns: number };
}

/**
 * A formula after cells were inserted or deleted: what it refers to has moved, grown or shrunk, and is #REF! when all of
 * it is gone. For formulas beside the cells, as charts have them; Univer rewrites those in cells.
 *
 * @example shiftedFormula("=Data!$A$2:$A$9", { cells: { row: 0, column: 0, rows: 1, columns: 9 }, shift: "Down", isThere: (sheet) => sheet === "Data" }) // "=Data!$A$3:$A$10"
 */
export function shiftedFormula(formula: string, seen: SeenShift): string {
  const isVertical = seen.shift === "Down" || seen.shift === "Up";
  const isRelative = ({ row, column, hasFixedRow, hasFixedColumn }: Corner): boolean =>
    isVertical ? row !== null && !hasFixedRow : column !== null && !hasFixedColumn;
  return mapReferences(formula, ({ sheet, corners }) => {
    const follow = (ends: readonly Corner[]) => (seen.isThere(sheet) ? followed(ends, seen) : ends);
    const { own } = seen;
    if (!own || !corners.some(isRelative)) return follow(corners);
    const moved = corners.map((corner) =>
      isRelative(corner) ? relative(corner, own) : (follow([corner])?.[0] ?? null),
    );
    return moved.every((corner) => corner !== null) ? moved : null;
  });
}

/** As far from the formula's own cell as before. */
function relative(corner: Corner, { rows, columns }: NonNullable<SeenShift["own"]>): Corner | null {
  const row = corner.row === null || corner.hasFixedRow ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.hasFixedColumn ? corner.column : corner.column + columns;
  return (row ?? 0) < 0 || (column ?? 0) < 0 ? null : { ...corner, row, column };
}

/** On the cells they were on; null when these are gone. */
function followed(corners: readonly Corner[], { cells, shift }: SeenShift): readonly Corner[] | null {
  const area = areaOf(corners);
  const moved = shiftedArea(area, cells, shift);
  return moved === area ? corners : moved && cornersOf(moved, corners);
}

/** Whole columns and rows are as long as the sheet. */
function areaOf(corners: readonly Corner[]): Area {
  const ends = (of: "row" | "column") => corners.map((corner) => corner[of]).filter((at) => at !== null);
  const { start: row, size: rows } = span(ends("row"), MAX_ROWS);
  const { start: column, size: columns } = span(ends("column"), MAX_COLUMNS);
  return { row, column, rows, columns };
}

function span(ends: readonly number[], all: number): { readonly start: number; readonly size: number } {
  const start = Math.min(...ends);
  return ends.length === 0 ? { start: 0, size: all } : { start, size: Math.max(...ends) - start + 1 };
}

/** The ends of the area, in the order and with the dollar signs they had. */
function cornersOf({ row, column, rows, columns }: Area, before: readonly Corner[]): Corner[] {
  const edge = (of: "row" | "column", i: number, start: number, size: number): number | null => {
    const [own, other] = [before[i]![of], before[before.length - 1 - i]![of]];
    if (own === null || other === null) return null;
    const isLast = own > other || (own === other && i > 0);
    return isLast ? start + size - 1 : start;
  };
  return before.map((corner, i) => ({
    ...corner,
    row: edge("row", i, row, rows),
    column: edge("column", i, column, columns),
  }));
}
