/* What a table of the book is to the API. */
import type { Book } from "../../../book/book.ts";
import type { Area, TableData } from "../../../book/bookData.ts";
import { intersect } from "../../cells/a1.ts";
import { asText } from "../../cells/parseTyped.ts";
import { OfficeError, invalidArgument, itemNotFound } from "../../officeError.ts";
import { contents, shownValue } from "../cells/cellContent.ts";
import { freshId, freshName } from "../objects/places.ts";

export interface PlacedTable {
  readonly sheet: string;
  readonly table: TableData;
}

export const allTables = (book: Book): PlacedTable[] =>
  book.sheets.flatMap(({ id }) => book.tables(id).map((table) => ({ sheet: id, table })));

/** The table with this id; ItemNotFound when it has been deleted. */
export function placedTable(book: Book, id: string): PlacedTable {
  const found = allTables(book).find(({ table }) => table.id === id);
  if (!found) throw itemNotFound(`table ${id}`);
  return found;
}

export function changeTable(book: Book, id: string, change: Partial<TableData>): void {
  const { sheet, table } = placedTable(book, id);
  book.putTable(sheet, { ...table, ...change });
}

/** Rows of the table between header and totals. Excel's tables have one even when there are no data. */
export function bodyArea({ area, showHeaders, showTotals }: TableData): Area {
  const head = showHeaders ? 1 : 0;
  return { ...area, row: area.row + head, rows: Math.max(1, area.rows - head - (showTotals ? 1 : 0)) };
}

/** Makes a table of an area as Excel does: header cells become unique texts, a missing header row is put in. */
export function addTable(book: Book, sheet: string, given: Area, hasHeaders: boolean): TableData {
  const overlap = book.tables(sheet).find((table) => intersect(table.area, given));
  if (overlap)
    throw new OfficeError("InvalidOperation", `A table cannot overlap another table: ${overlap.name}.`);
  let area = given;
  if (!hasHeaders) {
    book.insertCells(sheet, { ...given, row: given.row + given.rows, rows: 1 }, "Down");
    const below = { ...given, row: given.row + 1 };
    book.write(sheet, below, contents(book, { sheet, area: given }));
    book.clear(sheet, { ...given, rows: 1 }, "Contents");
    area = { ...given, rows: given.rows + 1 };
  } else if (given.rows === 1) area = { ...given, rows: 2 };
  const known = allTables(book).map(({ table }) => table);
  const columns = writeHeaders(book, sheet, area);
  const table: TableData = {
    id: freshId(known.map(({ id }) => id)),
    name: freshName("Table", [...known.map(({ name }) => name), ...book.names.map(({ name }) => name)]),
    area,
    columns,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: "TableStyleMedium2",
  };
  book.putTable(sheet, table);
  return table;
}

function writeHeaders(book: Book, sheet: string, area: Area): string[] {
  const row = { ...area, rows: 1 };
  const columns = uniqueNames((book.values(sheet, row)[0] ?? []).map((value) => String(shownValue(value))));
  book.write(sheet, row, [columns.map(asText)]);
  return columns;
}

/** "Column1" for an empty header, "Name2" for one that is there already. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    let unique = name === "" ? `Column${String(i + 1)}` : name;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${name || "Column"}${String(n)}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Refuses what Excel refuses as the name of a table. */
export function validTableName(book: Book, name: string, own: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^([a-z]{1,3}\d+|[rc])$/i.test(name))
    throw invalidArgument(`table name ${name}`);
  const taken = allTables(book).some(
    ({ table }) => table.id !== own && table.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new OfficeError("ItemAlreadyExists", `A table named ${name} already exists.`);
  return name;
}
