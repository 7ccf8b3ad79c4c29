import type { Area } from "../../book/bookData.ts";
import { columnName, MAX_COLUMNS, MAX_ROWS, parseArea } from "../../../xlsx/cellAddress.ts";
import { quoteSheet, unquoteSheet } from "../../../xlsx/formulas/quoteSheet.ts";

/** The area an address without a sheet names ("A1", "$A$1:B2", "A:C", "2:5"), or null when it is none. */
export const parseA1 = (text: string): Area | null => parseArea(text.trim()) ?? null;

/** "A1:B2" of an area; whole columns are "A:B", whole rows "1:2". */
export function formatA1({ row, column, rows, columns }: Area): string {
  const right = columnName(column + columns - 1);
  const bottom = String(row + rows);
  if (rows === MAX_ROWS && columns < MAX_COLUMNS) return `${columnName(column)}:${right}`;
  if (columns === MAX_COLUMNS) return `${String(row + 1)}:${bottom}`;
  const first = columnName(column) + String(row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${right}${bottom}`;
}

/** The same with dollar signs, as names and charts keep their references: "$A$1:$B$2". */
const absoluteA1 = (area: Area): string => formatA1(area).replace(/[A-Z]+|\d+/g, "$$$&");

export const sheetAddress = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${formatA1(area)}`;

/** "=Sheet1!$A$1:$B$2" */
export const referenceFormula = (sheet: string, area: Area): string =>
  `=${quoteSheet(sheet)}!${absoluteA1(area)}`;

/** Parts an address at its "!": the sheet's name without apostrophes, or null for none, and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, rest: address };
  return { sheet: unquoteSheet(address.slice(0, mark)), rest: address.slice(mark + 1) };
}

/** Cells both areas hold, or null when they do not meet. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}
