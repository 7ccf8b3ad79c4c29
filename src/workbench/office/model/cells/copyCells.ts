import type { Book } from "../../../book/book.ts";
import type { CellStyle } from "../../../book/bookData.ts";
import { OfficeError } from "../../officeError.ts";
import { moveFormula } from "../../cells/moveFormula.ts";
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
      return moveFormula(
        content,
        area.row + r - (source.area.row + row),
        area.column + c - (source.area.column + column),
      );
    });
    book.write(target.sheet, area, cells);
  }
  if (options.what === "All" || options.what === "Formats") {
    if (area.rows * area.columns > 100_000)
      throw new OfficeError(
        "InvalidOperation",
        "Formats of more than 100,000 cells cannot be copied at once.",
      );
    const styles = book.styles(source.sheet, source.area);
    book.clear(target.sheet, area, "Formats");
    map((row, column, r, c) => {
      const style: CellStyle = styles[row]?.[column] ?? {};
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      if (Object.keys(style).length > 0) book.setStyle(target.sheet, cell, style);
    });
  }
}
