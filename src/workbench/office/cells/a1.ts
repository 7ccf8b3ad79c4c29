import type { Area } from "../../book/bookData.ts";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Number of a column by its letters: A is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Letters of a column by its number: 0 is A. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1]!) };
  const column = COLUMN.exec(text);
  if (column) return { row: null, column: columnIndex(column[1]!) };
  const row = ROW.exec(text);
  return row && { row: Number(row[1]) - 1, column: null };
}

/** The area an address without a sheet names ("A1", "$A$1:B2", "A:C", "2:5"), or null when it is none. */
export function parseA1(text: string): Area | null {
  const [first = "", second, ...rest] = text.trim().split(":");
  const from = corner(first);
  const to = second === undefined ? from : corner(second);
  if (!from || !to || rest.length > 0) return null;
  // a single letter or number is no address: whole columns and rows are said twice
  if (second === undefined && !isCell(from)) return null;
  const rows = between(from.row, to.row, MAX_ROWS);
  const columns = between(from.column, to.column, MAX_COLUMNS);
  return (
    rows && columns && { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count }
  );
}

const isCell = ({ row, column }: Corner): boolean => row !== null && column !== null;

/** Rows, or columns, from one corner to the other; all of them where neither corner names any. */
function between(from: number | null, to: number | null, all: number) {
  if (from === null && to === null) return { first: 0, count: all };
  if (from === null || to === null || Math.max(from, to) >= all) return null;
  return { first: Math.min(from, to), count: Math.abs(to - from) + 1 };
}

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

/** A sheet's name as it stands before "!": in apostrophes when it is not a plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !corner(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const sheetAddress = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${formatA1(area)}`;

/** "=Sheet1!$A$1:$B$2" */
export const referenceFormula = (sheet: string, area: Area): string =>
  `=${quoteSheet(sheet)}!${absoluteA1(area)}`;

/** Parts an address at its "!": the sheet's name without apostrophes, or null for none, and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly rest: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, rest: address };
  const name = address.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? quoted[1]!.replaceAll("''", "'") : name, rest: address.slice(mark + 1) };
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
