import { formulaTokens, type FormulaToken } from "../../../xlsx/formulas/formulaTokens.ts";
import { ownFunction } from "../../ownFunction.ts";
import { contentAt, type FormulaCell, type ScannedSheet } from "../scan/scannedBook.ts";
import { referencesOf, type Reference } from "../scan/referencesIn.ts";

/** A call of one of our functions, and every text that its arguments hold or point to, in upper case. */
export interface Call {
  /** "PERGAP" */
  readonly name: string;
  readonly words: readonly string[];
}

/** Of a range given to a function no more cells than this are read. */
const MAX_CELLS = 5_000;

/**
 * The calls of our functions in a cell's formula. Words are texts in quotes, and texts in the cells that are
 * named directly; what a defined name, a table's column or another function gives is not known here.
 */
export function callsIn({ formula, sheet }: FormulaCell, sheets: readonly ScannedSheet[]): Call[] {
  const tokens = formulaTokens(formula.slice(1));
  return tokens.flatMap((token, i) => {
    const name = token.kind === "word" && tokens[i + 1]?.text === "(" ? ownFunction(token.text) : null;
    if (name === null) return [];
    const given = tokens.slice(i + 2, closing(tokens, i + 1));
    const literal = given.filter(({ kind }) => kind === "text").map(({ text }) => text.slice(1, -1));
    const referred = referencesOf(given, sheet, sheets).flatMap(textsIn);
    const words = [...literal, ...referred].map((word) => word.trim().toUpperCase());
    return [{ name, words: [...new Set(words)] }];
  });
}

/** Where the bracket that opens at `open` closes; the end where it does not. */
function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === "(") depth += 1;
    if (tokens[i]!.text === ")" && --depth === 0) return i;
  }
  return tokens.length;
}

function textsIn({ sheet, row, column, rows, columns }: Reference): string[] {
  return Array.from({ length: Math.min(rows * columns, MAX_CELLS) }, (_, i) =>
    contentAt(sheet, "values", row + Math.floor(i / columns), column + (i % columns)),
  ).filter((value) => typeof value === "string" && value !== "") as string[];
}
