import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./a1.ts";

/** Texts, quoted sheet names, structured references and names with dots are passed over; the group is a cell, whole columns or whole rows. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;
const CORNER = /^(\$?[A-Za-z]+)?(\$?\d+)?$/;

/**
 * A formula as it reads after being copied to another cell: relative references go along, those with a
 * dollar sign stay, and what would leave the sheet becomes #REF!.
 *
 * @param formula - with "="
 * @param down - rows between source and target
 * @param right - columns between source and target
 * @example moveFormula("=A1+$A$1+SUM(B:B)", 1, 1) // "=B2+$A$1+SUM(C:C)"
 */
export function moveFormula(formula: string, down: number, right: number): string {
  return formula.replace(TOKEN, (token: string, reference: string | undefined) => {
    if (reference === undefined) return token;
    const corners = reference.split(":").map((corner) => {
      const [, column = "", row = ""] = CORNER.exec(corner)!;
      return { column, row };
    });
    // letters past the last column make a name
    if (corners.some(({ column }) => columnIndex(column.replace("$", "")) >= MAX_COLUMNS)) return token;
    const moved = corners.map(({ column, row }) => [movedColumn(column, right), movedRow(row, down)]);
    return moved.flat().includes(null) ? "#REF!" : moved.map((parts) => parts.join("")).join(":");
  });
}

/** The column so many to the right, unless it is fixed; null where there is none. */
function movedColumn(column: string, right: number): string | null {
  if (column === "" || column.startsWith("$")) return column;
  const index = columnIndex(column) + right;
  return isWithin(index, MAX_COLUMNS) ? columnName(index) : null;
}

/** The row so many down, unless it is fixed; null where there is none. */
function movedRow(row: string, down: number): string | null {
  if (row === "" || row.startsWith("$")) return row;
  const index = Number(row) - 1 + down;
  return isWithin(index, MAX_ROWS) ? String(index + 1) : null;
}

const isWithin = (index: number, size: number): boolean => index >= 0 && index < size;
