import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../cellAddress.ts";
import { formulaTokens } from "./formulaTokens.ts";

/**
 * A formula as it reads when copied to another cell: relative references move, those with $ stay. Files
 * store a filled-down formula once, and its copies by where they are.
 *
 * @example shiftFormula("A1+$A$1+A$1", 1, 2) // "C2+$A$1+C$1"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, text }, i) => {
      const before = tokens[i - 1]?.text;
      const after = tokens[i + 1]?.text;
      if (kind !== "word" || after === "!" || after === "(") return text;
      return shift(text, rows, columns, before === ":" || after === ":");
    })
    .join("");
}

/** Moves A1, and inside a range also A or 1 alone. */
function shift(word: string, rows: number, columns: number, inRange: boolean): string {
  const [, letters, digits] = /^(\$?[A-Z]{1,3})?(\$?\d{1,7})?$/i.exec(word) ?? [];
  const isCell = letters !== undefined && digits !== undefined;
  if (!isCell && (!inRange || letters === digits)) return word;
  const column = letters === undefined ? "" : shiftColumn(letters, columns);
  const row = digits === undefined ? "" : shiftRow(digits, rows);
  return column === undefined || row === undefined ? "#REF!" : column + row;
}

function shiftColumn(letters: string, by: number): string | undefined {
  if (letters.startsWith("$")) return letters;
  const column = columnIndex(letters) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : undefined;
}

function shiftRow(digits: string, by: number): string | undefined {
  if (digits.startsWith("$")) return digits;
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
}
