import type { Book } from "../../../book/book.ts";
import { referenceFormula } from "../../cells/a1.ts";
import { itemNotFound } from "../../officeError.ts";
import { copyCells } from "../cells/copyCells.ts";
import { findSheet, freshId, freshName, referredRange, sheetState } from "../objects/places.ts";

/** Copies a sheet with its cells, looks, sizes, tables, formats, charts and hidden names; gives the id of the copy. */
export function copySheet(
  book: Book,
  source: string,
  where: "None" | "Before" | "After" | "Beginning" | "End",
  other: string | null,
): string {
  const original = sheetState(book, source);
  const stem = original.name.slice(0, 25).replace(/ \(\d+\)$/, "");
  let n = 2;
  while (findSheet(book, `${stem} (${String(n)})`)) n++;
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
  for (const note of book.notes(source)) book.putNote(target, note);

  /** What refers to cells of the original refers to those of the copy. */
  const ownOf = (reference: string): string => {
    const place = reference.startsWith("=") ? referredRange(book, reference) : null;
    return place?.sheet === source ? referenceFormula(sheetState(book, target).name, place.area) : reference;
  };
  for (const { series, ...chart } of book.charts(source))
    book.putChart(target, {
      ...chart,
      series: series.map(({ categories, ...line }) => ({
        ...line,
        name: ownOf(line.name),
        values: ownOf(line.values),
        ...(categories !== undefined && { categories: ownOf(categories) }),
      })),
    });
  // those a reader sees are left out: the engine would take the copy's for the original's in formulas
  for (const name of book.names)
    if (name.sheet === source && !name.visible)
      book.putName({ ...name, sheet: target, formula: ownOf(name.formula) });
}
