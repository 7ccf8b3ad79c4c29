import { MAX_COLUMNS, MAX_ROWS } from "../cellAddress.ts";
import { mapReferences, type Corner } from "./mapReferences.ts";

/**
 * A formula as it reads when copied to another cell: relative references move, those with $ stay, and what would leave
 * the sheet becomes #REF!. Files store a filled-down formula once, and its copies by where they are.
 *
 * @param formula - with or without "="
 * @example shiftFormula("A1+$A$1+A$1", 1, 2) // "C2+$A$1+C$1"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ corners }) => {
    const moved = corners.map((corner) => shift(corner, rows, columns));
    return moved.every(isOnSheet) ? moved : null;
  });
}

const shift = (corner: Corner, rows: number, columns: number): Corner => ({
  ...corner,
  column: corner.column === null || corner.hasFixedColumn ? corner.column : corner.column + columns,
  row: corner.row === null || corner.hasFixedRow ? corner.row : corner.row + rows,
});

const isOnSheet = ({ column, row }: Corner): boolean =>
  (column ?? 0) >= 0 && (column ?? 0) < MAX_COLUMNS && (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS;
