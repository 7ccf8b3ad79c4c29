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

/** The area of "A1:B2", "A1", "A:C" or "1:3"; undefined for anything else. */
export function parseArea(address: string): Area | undefined {
  const [from = "", to = from] = address.replaceAll("$", "").split(":");
  const first = parseCell(from) ?? parseCell(edge(from, "A", "1"));
  const last = parseCell(to) ?? parseCell(edge(to, "XFD", String(MAX_ROWS)));
  if (!first || !last) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

/** Completes a whole column or row to a cell. */
const edge = (part: string, letters: string, digits: string) =>
  /^\d+$/.test(part) ? letters + part : part + digits;
