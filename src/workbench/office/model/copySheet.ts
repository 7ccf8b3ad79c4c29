import type { Book } from "../../book/book.ts";
import { itemNotFound } from "../officeError.ts";
import { copyCells } from "./copyCells.ts";
import { freshId, freshName, sheetState } from "./places.ts";

/** Copies a sheet with its cells, looks, sizes, tables, formats and charts; gives the id of the copy. */
export function copySheet(
  book: Book,
  source: string,
  where: "None" | "Before" | "After" | "Beginning" | "End",
  other: string | null,
): string {
  const original = sheetState(book, source);
  const stem = original.name.slice(0, 25).replace(/ \(\d+\)$/, "");
  const names = book.sheets.map(({ name }) => name);
  let n = 2;
  while (names.includes(`${stem} (${String(n)})`)) n++;
  const { id } = book.addSheet(`${stem} (${String(n)})`, position(book, where, other));
  const used = book.usedArea(source, false);
  if (used) {
    copyCells(
      book,
      { sheet: source, area: used },
      { sheet: id, area: used },
      { what: "All", skipBlanks: false, transpose: false, keepReferences: true },
    );
    for (let i = 0; i < used.column + used.columns; i++) {
      const width = book.columnWidth(source, i);
      if (width !== book.columnWidth(id, i)) book.setColumnWidth(id, i, 1, width);
    }
    for (let i = 0; i < used.row + used.rows; i++) {
      const height = book.rowHeight(source, i);
      if (height !== book.rowHeight(id, i)) book.setRowHeight(id, i, 1, height);
    }
  }
  book.updateSheet(id, {
    tabColor: original.tabColor,
    showGridlines: original.showGridlines,
    customProperties: original.customProperties,
  });
  book.freeze(id, original.frozenRows, original.frozenColumns);
  copyObjects(book, source, id);
  return id;
}

function position(book: Book, where: string, other: string | null): number {
  if (where === "Beginning") return 0;
  if (where !== "Before" && where !== "After") return book.sheets.length;
  if (other === null) throw itemNotFound("worksheet to copy beside");
  return sheetState(book, other).position + (where === "After" ? 1 : 0);
}

function copyObjects(book: Book, source: string, target: string): void {
  const tables = book.sheets.flatMap(({ id }) => book.tables(id));
  for (const table of book.tables(source)) {
    const known = [...tables, ...book.tables(target)];
    const id = freshId(known.map((one) => one.id));
    book.putTable(target, {
      ...table,
      id,
      name: freshName(
        table.name,
        known.map((one) => one.name),
      ),
    });
  }
  for (const format of book.conditionalFormats(source)) book.putConditionalFormat(target, format);
  for (const chart of book.charts(source)) book.putChart(target, chart);
  for (const note of book.notes(source)) book.putNote(target, note);
}
