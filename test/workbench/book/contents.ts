import type { Book } from "../../../src/workbench/book/book.ts";
import type { BookData, CellData, CellValue, SheetData } from "../../../src/workbench/book/bookData.ts";
import { emptyBook } from "../../../src/workbench/book/emptyBook.ts";
import { grid } from "../../../src/workbench/book/engine.ts";
import { area } from "./openBook.ts";

/** What is typed where. */
export type Contents = readonly {
  readonly row: number;
  readonly column: number;
  readonly input: CellValue;
}[];

export function fill(book: Book, sheet: string, contents: Contents): void {
  for (const { row, column, input } of contents) book.write(sheet, area(row, column), [[input]]);
}

/** A workbook of one sheet that nobody has calculated yet. */
export function bookOf(contents: Contents): BookData {
  const cells = new Map<number, Map<number, CellData>>();
  for (const { row, column, input } of contents) {
    if (input === "" || input === null) continue;
    const line = cells.get(row) ?? new Map<number, CellData>();
    const formula = typeof input === "string" && input.startsWith("=") ? { formula: input } : {};
    cells.set(row, line.set(column, { value: "formula" in formula ? null : input, ...formula }));
  }
  const book = emptyBook();
  return { ...book, sheets: [{ ...book.sheets[0]!, cells }] };
}

/** What was typed in a book, without any result. */
export function contentsOf(book: Book): BookData {
  const data = book.save();
  return { ...data, sheets: data.sheets.map((sheet) => ({ ...sheet, cells: typed(sheet) })) };
}

function typed({ cells }: SheetData): SheetData["cells"] {
  const kept = new Map([...cells].map(([row, line]) => [row, new Map(line)]));
  for (const [row, line] of cells)
    for (const [column, { formula, spill = { rows: 1, columns: 1 } }] of line) {
      if (formula === undefined) continue;
      for (const each of grid(area(row, column, spill.rows, spill.columns), (r, c) => ({ r, c })).flat())
        kept.get(each.r)?.delete(each.c);
      kept.get(row)?.set(column, { value: null, formula });
    }
  return kept;
}

/** What each sheet shows, with the formulas. */
export const shownBy = (book: Book) =>
  book.sheets.map(({ id, name }) => {
    const whole = area(0, 0, 20, 6);
    return { name, formulas: book.formulas(id, whole), values: book.values(id, whole) };
  });
