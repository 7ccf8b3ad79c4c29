import type { Book } from "../../../src/workbench/book/book.ts";
import type { Area, CellValue } from "../../../src/workbench/book/bookData.ts";
import { nodeBook } from "../../../src/workbench/book/nodeBook.ts";

/** Rows and columns counted from 0. */
export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

/** A fresh book, its first sheet, and short ways to write there and to read what is calculated. */
export function openBook() {
  const book: Book = nodeBook();
  const sheet = book.activeSheet;
  return {
    book,
    sheet,
    write(row: number, column: number, cells: (CellValue | object)[][]): void {
      book.write(sheet, area(row, column, cells.length, cells[0]!.length), cells);
    },
    async read(row: number, column: number, rows = 1, columns = 1): Promise<CellValue[][]> {
      await book.idle();
      return book.values(sheet, area(row, column, rows, columns));
    },
  };
}

export type Opened = ReturnType<typeof openBook>;
