import { parseArea } from "../../../xlsx/cellAddress.ts";
import { formulaTokens, type FormulaToken } from "../../../xlsx/formulas/formulaTokens.ts";
import type { Area } from "../../area.ts";
import type { ScannedSheet } from "./scannedBook.ts";

/** Cells that a formula names, as far as they lie in the sheet's used range. */
export interface Reference extends Area {
  readonly sheet: ScannedSheet;
}

/**
 * The cells and ranges that a formula names: A1, $A$1:B9, A:A, Sheet2!A1, 'My sheet'!A1. Defined names, columns
 * of tables, and what OFFSET or INDIRECT make of their arguments are not followed.
 *
 * @param own - the sheet the formula stands on
 */
export function referencesIn(
  formula: string,
  own: ScannedSheet,
  sheets: readonly ScannedSheet[],
): Reference[] {
  return referencesOf(formulaTokens(formula.slice(1)), own, sheets);
}

export function referencesOf(
  tokens: readonly FormulaToken[],
  own: ScannedSheet,
  sheets: readonly ScannedSheet[],
): Reference[] {
  return tokens.flatMap((token, i) => {
    const area = startsReference(tokens, i) ? parseArea(token.text + endOfRange(tokens, i)) : undefined;
    const sheet = tokens[i - 1]?.text === "!" ? named(tokens[i - 2], sheets) : own;
    const within = area && sheet && clipped(area, sheet);
    return within ? [{ sheet, ...within }] : [];
  });
}

/** Whether a token may be a cell: a word that is no function, no sheet, and not the second half of a range. */
function startsReference(tokens: readonly FormulaToken[], i: number): boolean {
  const next = tokens[i + 1]?.text;
  return tokens[i]!.kind === "word" && tokens[i - 1]?.text !== ":" && next !== "(" && next !== "!";
}

/** ":B9" where a range goes on after its first cell; "" for a single cell. */
function endOfRange(tokens: readonly FormulaToken[], i: number): string {
  const [colon, last] = [tokens[i + 1], tokens[i + 2]];
  return colon?.text === ":" && last?.kind === "word" ? `:${last.text}` : "";
}

function named(token: FormulaToken | undefined, sheets: readonly ScannedSheet[]): ScannedSheet | undefined {
  const name = token?.kind === "sheet" ? token.text.slice(1, -1).replaceAll("''", "'") : token?.text;
  return sheets.find((sheet) => sheet.name.toLowerCase() === name?.toLowerCase());
}

/** The part of an area that holds anything. */
function clipped(area: Area, { row, column, values }: ScannedSheet): Area | null {
  const [top, left] = [Math.max(area.row, row), Math.max(area.column, column)];
  const rows = Math.min(area.row + area.rows, row + values.length) - top;
  const columns = Math.min(area.column + area.columns, column + (values[0]?.length ?? 0)) - left;
  return rows > 0 && columns > 0 ? { row: top, column: left, rows, columns } : null;
}
