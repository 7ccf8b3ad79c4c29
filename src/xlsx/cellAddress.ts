import type { Area } from "./area.ts";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters: 0 is "A". */
export function columnName(column: number): string {
  const letters = column < 26 ? "" : columnName(Math.floor(column / 26) - 1);
  return letters + String.fromCharCode(65 + (column % 26));
}

/** Column index of letters: "A" is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3" of row 2, column 1. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** Row and column of "B3" or "$B$3"; undefined for anything else. */
export function parseCell(address: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const cell = { row: Number(digits) - 1, column: columnIndex(letters) };
  return cell.row < MAX_ROWS && cell.column < MAX_COLUMNS ? cell : undefined;
}

/** "A1:B2", or "A1" for a single cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** The area of "A1:B2", "A1", "A:C" or "1:3"; undefined for anything else, such as a name or a number. */
export function parseArea(address: string): Area | undefined {
  const [from = "", to = from, more] = betweenCells(address.replaceAll("$", "")).split(":");
  const [first, last] = [parseCell(from), parseCell(to)];
  if (!first || !last || more !== undefined) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

/** Whole columns or rows by their first and last cell: "A1:C1048576" of "A:C". */
const betweenCells = (range: string) =>
  range
    .replace(/^([A-Z]+):([A-Z]+)$/i, (_, from: string, to: string) => `${from}1:${to}${MAX_ROWS}`)
    .replace(
      /^(\d+):(\d+)$/,
      (_, from: string, to: string) => `A${from}:${columnName(MAX_COLUMNS - 1)}${to}`,
    );
