/* What is read from cells and written to them, in the shapes of Excel's Range. */
import type { Book } from "../../../book/book.ts";
import type { CellValue } from "../../../book/bookData.ts";
import { intersect } from "../../cells/a1.ts";
import { OfficeError, invalidArgument } from "../../officeError.ts";
import { asIs, parseTyped } from "../../cells/parseTyped.ts";
import type { OnRange } from "../objects/officeObject.ts";

/** Excel on the web reads and writes no more cells at once. */
const CELL_LIMIT = 5_000_000;

function bounded({ area }: OnRange): OnRange["area"] {
  if (area.rows * area.columns > CELL_LIMIT)
    throw new OfficeError("ResponsePayloadSizeLimitExceeded", "The range has more than 5,000,000 cells.");
  return area;
}

/** Values as the add-in sees them: "" for an empty cell, "#N/A" for an error. */
export const shownValue = (value: CellValue): number | string | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

export const values = (book: Book, place: OnRange) =>
  book.values(place.sheet, bounded(place)).map((row) => row.map(shownValue));

/** A formula where there is one, else the value. */
export function formulas(book: Book, place: OnRange): unknown[][] {
  const given = values(book, place);
  return book
    .formulas(place.sheet, place.area)
    .map((row, r) => row.map((formula, c) => formula ?? given[r]?.[c] ?? ""));
}

/**
 * What makes the same cells where it is written: formulas, and values as they are; "" for an empty cell, and for one
 * that a formula of this range spills over, since it will again.
 */
export function contents(book: Book, { sheet, area }: OnRange): (CellValue | object)[][] {
  const typed = book.formulas(sheet, area);
  const cells = book
    .values(sheet, area)
    .map((row, r) => row.map((value, c) => typed[r]?.[c] ?? asIs(value ?? "")));
  typed.forEach((row, r) => {
    row.forEach((formula, c) => {
      const spill = formula === null ? null : book.spillOf(sheet, area.row + r, area.column + c);
      const within = spill && intersect(spill, area);
      if (!within) return;
      for (let i = within.row - area.row; i < within.row - area.row + within.rows; i++)
        cells[i]!.fill("", within.column - area.column, within.column - area.column + within.columns);
      cells[r]![c] = formula;
    });
  });
  return cells;
}

export function valueTypes(book: Book, place: OnRange): string[][] {
  const rich = book.richValues(place.sheet, place.area);
  return book
    .values(place.sheet, bounded(place))
    .map((row, r) => row.map((value, c) => (isRich(rich[r]?.[c]) ? "RichValue" : valueType(value))));
}

/** A text kept from being read as a formula is a data type in the book, and none to the add-in. */
const isRich = (rich: object | null | undefined): boolean =>
  rich !== null && rich !== undefined && !("type" in rich && rich.type === "String");

function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  return { number: "Double", string: "String", boolean: "Boolean" }[typeof value as "number"];
}

export const texts = (book: Book, place: OnRange) => book.texts(place.sheet, bounded(place));

export const numberFormats = (book: Book, place: OnRange) =>
  book.styles(place.sheet, bounded(place)).map((row) => row.map((style) => style.numberFormat ?? "General"));

/** One value for all cells, or rows that fit the range exactly. */
function rowsFor(given: unknown, { area }: OnRange): readonly (readonly unknown[])[] {
  if (!Array.isArray(given))
    return Array.from({ length: area.rows }, () => Array<unknown>(area.columns).fill(given));
  const fits =
    given.length === area.rows && given.every((row) => Array.isArray(row) && row.length === area.columns);
  if (fits) return given as unknown[][];
  throw new OfficeError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Writes what an add-in assigns to `values` or `formulas`: as if typed, so "5%" becomes 0.05 and "'5%" stays text. */
export function write(book: Book, place: OnRange, given: unknown): void {
  bounded(place);
  const rows = rowsFor(given, place);
  const textFormats = rows.some((row) => row.some((cell) => typeof cell === "string"))
    ? numberFormats(book, place)
    : [];
  const formats: (string | null)[][] = rows.map((row) => row.map(() => null));
  const formatted = { any: false };
  const cells = rows.map((row, r) =>
    row.map((cell, c) => {
      const typed = parseTyped(checked(cell), textFormats[r]?.[c] ?? "General");
      if (typed.numberFormat !== undefined) {
        formatted.any = true;
        formats[r]![c] = typed.numberFormat;
      }
      return typed.content;
    }),
  );
  book.write(place.sheet, place.area, cells);
  if (formatted.any) book.setNumberFormats(place.sheet, place.area, formats);
}

function checked(cell: unknown): number | string | boolean | null {
  if (cell === null || ["number", "string", "boolean"].includes(typeof cell)) return cell as string;
  throw invalidArgument("values");
}

/** Number formats: one for all cells, or one each, where null leaves a cell's as it is. */
export function writeNumberFormats(book: Book, place: OnRange, given: unknown): void {
  if (typeof given === "string") {
    book.setStyle(place.sheet, place.area, { numberFormat: given === "General" ? undefined : given });
    return;
  }
  const rows = rowsFor(given, place).map((row) =>
    row.map((format) => {
      if (format !== null && typeof format !== "string") throw invalidArgument("numberFormat");
      return format;
    }),
  );
  book.setNumberFormats(place.sheet, place.area, rows);
}
