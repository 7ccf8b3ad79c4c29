import { CellValueType, isBooleanString, isRealNum } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import { ERROR_TYPE_SET, ErrorType } from "@univerjs/engine-formula";
import type { CellError, CellValue } from "../bookData.ts";
import { type CellExtras, customOf, extrasOf } from "./cellExtras.ts";
import { storedFormula } from "../formulaSyntax.ts";
import { richText, richNumberFormat } from "./richValue.ts";

/** What a cell shows while the answer of a custom function is awaited; Univer has no such error of its own. */
export const BUSY = "#BUSY!";
Object.assign(ErrorType, { BUSY });
ERROR_TYPE_SET.add(ErrorType["BUSY" as keyof typeof ErrorType]);

/** Univer's word for an error code; for a code it does not know, that of #VALUE!. */
export const errorType = (code: string): ErrorType =>
  [...ERROR_TYPE_SET].find((known: string) => known === code) ?? ErrorType.VALUE;

export const isErrorCode = (text: unknown): text is ErrorType => ERROR_TYPE_SET.has(text as ErrorType);

export const isCellError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && typeof (value as CellError).error === "string";

/** What a cell of Univer's holds, as a value. Univer keeps an error as the text of its code, a boolean as 1 or 0. */
export function valueOfCell(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === null) return null;
  switch (cell?.t) {
    case CellValueType.BOOLEAN:
      return value === 1 || value === true || value === "TRUE";
    case CellValueType.NUMBER:
      return Number(value);
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      return typedByItself(value, extrasOf(cell));
  }
}

/** The data type in a cell, if the cell still shows it: what is typed over it leaves it there. */
export function richOfCell(cell: Nullable<ICellData>): object | null {
  const { rich } = extrasOf(cell);
  if (!rich) return null;
  const [shown, held] = [richText(rich), valueOfCell(cell)];
  const same = isCellError(shown) && isCellError(held) ? shown.error === held.error : shown === held;
  return same ? rich : null;
}

function typedByItself(value: CellValue, { message }: CellExtras): CellValue {
  if (!isErrorCode(value)) return value;
  return { error: value, ...(message !== undefined && { message }) };
}

/**
 * A cell of Univer's that holds what was typed: text beginning with "=" is a formula, all other text stays
 * text whatever it looks like; "" empties the cell. An object that is no error is a data type, kept whole
 * beside the plain value it shows.
 */
export function cellOfInput(input: CellValue | object): ICellData {
  const emptied: ICellData = { v: null, t: null, f: null, si: null, p: null, custom: null };
  if (input === null || input === "") return emptied;
  if (typeof input === "string" && input.length > 1 && input.startsWith("="))
    return { ...emptied, f: storedFormula(input) };
  if (typeof input !== "object" || isCellError(input)) return { ...emptied, ...typed(input) };
  const format = richNumberFormat(input);
  return {
    ...emptied,
    ...typed(richText(input)),
    custom: customOf(input, undefined),
    ...(format === null ? {} : { s: { n: { pattern: format } } }),
  };
}

/** Text as it stands, without a thought of formulas. */
export function cellOfText(text: string): ICellData {
  return { v: text, t: textType(text) };
}

/** Univer takes a plain text for what it reads like once its cell is formatted: "007" for 7, "TRUE" for a truth value. */
export const textType = (text: string): CellValueType =>
  isErrorCode(text) || isRealNum(text) || isBooleanString(text)
    ? CellValueType.FORCE_STRING
    : CellValueType.STRING;

function typed(value: CellValue): ICellData {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (isCellError(value))
    return { v: value.error, t: CellValueType.STRING, custom: customOf(null, value.message) };
  return value === null ? { v: null, t: null } : cellOfText(value);
}
