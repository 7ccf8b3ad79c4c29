import type { Book } from "../../../book/book.ts";
import type { Area, CellStyle } from "../../../book/bookData.ts";
import { shiftFormula } from "../../../../xlsx/formulas/shiftFormula.ts";
import { asIs } from "../../cells/parseTyped.ts";
import { contents } from "./cellContent.ts";
import type { OnRange } from "../objects/officeObject.ts";
import { onSheet } from "../objects/places.ts";

export interface CopyOptions {
  readonly what: "All" | "Formulas" | "Values" | "Formats";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
  /** A cut: formulas stay as they are. */
  readonly keepReferences?: boolean;
}

/** Copies cells as Excel pastes them: repeated where the target is a multiple of the source, else from its corner. */
export function copyCells(book: Book, source: OnRange, target: OnRange, options: CopyOptions): void {
  const { rows, columns } = source.area;
  const turned = options.transpose ? { rows: columns, columns: rows } : { rows, columns };
  const repeats = target.area.rows % turned.rows === 0 && target.area.columns % turned.columns === 0;
  const area = onSheet(repeats ? target.area : { ...target.area, ...turned });
  const from = (r: number, c: number): [number, number] =>
    options.transpose ? [c % rows, r % columns] : [r % rows, c % columns];
  const map = <T>(read: (row: number, column: number, r: number, c: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(...from(r, c), r, c)),
    );

  if (options.what !== "Formats") {
    const kept =
      options.what === "Values"
        ? book.values(source.sheet, source.area).map((row) => row.map((value) => asIs(value ?? "")))
        : contents(book, source);
    const cells = map((row, column, r, c) => {
      const content = kept[row]![column]!;
      if (content === "" && options.skipBlanks) return null;
      if (typeof content !== "string" || !content.startsWith("=") || options.keepReferences) return content;
      return shiftFormula(
        content,
        area.row + r - (source.area.row + row),
        area.column + c - (source.area.column + column),
      );
    });
    book.write(target.sheet, area, cells);
  }
  if (options.what === "All" || options.what === "Formats") {
    const styles = book.styles(source.sheet, source.area);
    book.clear(target.sheet, area, "Formats");
    paint(
      book,
      target.sheet,
      area,
      map((row, column) => styles[row]?.[column] ?? {}),
    );
  }
}

/** Gives cells without formats theirs, a run of equal ones down a column at once: cost grows with the runs. */
function paint(book: Book, sheet: string, area: Area, styles: readonly (readonly CellStyle[])[]): void {
  const words = styles.map((line) => line.map((style) => JSON.stringify(style)));
  for (let column = 0; column < area.columns; column++)
    for (let top = 0, row = 1; row <= area.rows; row++) {
      const word = words[top]![column]!;
      if (words[row]?.[column] === word) continue;
      const run = { row: area.row + top, column: area.column + column, rows: row - top, columns: 1 };
      if (word !== "{}") book.setStyle(sheet, run, styles[top]![column]!);
      top = row;
    }
}
