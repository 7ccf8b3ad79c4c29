/* Finding sheets and ranges by what an add-in calls them. */
import type { Book, SheetState } from "../../../book/book.ts";
import type { Area } from "../../../book/bookData.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../xlsx/cellAddress.ts";
import { parseA1, splitSheet } from "../../cells/a1.ts";
import { OfficeError, invalidArgument, itemNotFound } from "../../officeError.ts";
import { isOf } from "./given.ts";
import { object, type OfficeObject, type OnRange } from "./officeObject.ts";

/** The sheet with this id; ItemNotFound when it has been deleted. */
export function sheetState(book: Book, id: string): SheetState {
  const found = book.sheets.find((sheet) => sheet.id === id);
  if (!found) throw itemNotFound(`worksheet ${id}`);
  return found;
}

/** A sheet by id, or by name in any case. */
export function findSheet(book: Book, key: unknown): SheetState | null {
  if (typeof key !== "string") throw invalidArgument("worksheet");
  const name = key.toLowerCase();
  return book.sheets.find(({ id, name: own }) => id === key || own.toLowerCase() === name) ?? null;
}

/** Refuses an area that reaches over the sheet's edge. */
export function onSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument("range");
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS)
    throw new OfficeError("InvalidArgument", "The range reaches beyond the last row or column of the sheet.");
  return area;
}

export function range(sheet: string, area: Area): OfficeObject<"Range"> {
  return object("Range", { sheet, area: onSheet(area) });
}

/** What a name stands for, when that is a range: "=Sheet1!$A$1". */
function namedRange(book: Book, name: string, sheet: string | null): OnRange | null {
  const key = name.toLowerCase();
  const candidates = book.names.filter((own) => own.name.toLowerCase() === key);
  const local = candidates.find((own) => own.sheet !== undefined && own.sheet === sheet);
  const found = local ?? candidates.find((own) => own.sheet === undefined);
  return found ? referredRange(book, found.formula) : null;
}

/** The range a formula is a plain reference to, or null. */
export function referredRange(book: Book, formula: string): OnRange | null {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ""));
  const area = parseA1(rest);
  const owner = sheet === null ? null : findSheet(book, sheet);
  return area && owner ? { sheet: owner.id, area } : null;
}

/** "A1:B2", "Sheet1!A1" or a defined name, as seen from a sheet. */
export function addressed(book: Book, address: string, sheet: string): OnRange {
  const { sheet: named, rest } = splitSheet(address.replace(/^=/, ""));
  const owner = named === null ? sheetState(book, sheet) : findSheet(book, named);
  if (!owner) throw itemNotFound(`worksheet ${String(named)}`);
  const area = parseA1(rest);
  if (area) return { sheet: owner.id, area };
  const found = namedRange(book, rest, owner.id);
  if (!found) throw invalidArgument(`address ${address}`);
  return found;
}

/** A range given as an object, or as an address seen from a sheet. */
export function rangeGiven(book: Book, given: unknown, sheet: string): OnRange {
  if (isOf(given, "Range")) return given.self;
  if (typeof given === "string") return addressed(book, given, sheet);
  throw invalidArgument("range");
}

/** A new id in Excel's manner that none of the known ones has. */
export function freshId(known: Iterable<string>): string {
  const taken = new Set(known);
  for (let n = taken.size + 1; ; n++) {
    const id = `{00000000-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!taken.has(id)) return id;
  }
}

/** "Table1", "Table2", …: the first that is free, in any case. */
export function freshName(stem: string, known: Iterable<string>): string {
  const taken = new Set([...known].map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`${stem}${String(n)}`.toLowerCase())) return `${stem}${String(n)}`;
}
