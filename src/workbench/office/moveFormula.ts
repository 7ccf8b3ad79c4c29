import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./a1.ts";

/** Texts, quoted sheet names, structured references and names with dots are passed over; cell references are the fourth group on. */
const TOKEN =
  /("(?:[^"]|"")*")|('(?:[^']|'')*'!?)|(\[[^\]]*\])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula as it reads after being copied to another cell: relative references go along, those with a
 * dollar sign stay, and what would leave the sheet becomes #REF!.
 *
 * @param formula - with "="
 * @param down - rows between source and target
 * @param right - columns between source and target
 * @example moveFormula("=A1+$A$1", 1, 1) // "=B2+$A$1"
 */
export function moveFormula(formula: string, down: number, right: number): string {
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [, , , fixColumn, letters, fixRow, digits] = groups;
    if (letters === undefined || columnIndex(letters) >= MAX_COLUMNS) return token;
    const column = columnIndex(letters) + (fixColumn === "$" ? 0 : right);
    const row = Number(digits) - 1 + (fixRow === "$" ? 0 : down);
    if (!isWithin(row, MAX_ROWS) || !isWithin(column, MAX_COLUMNS)) return "#REF!";
    return `${fixColumn ?? ""}${columnName(column)}${fixRow ?? ""}${String(row + 1)}`;
  });
}

const isWithin = (index: number, size: number): boolean => index >= 0 && index < size;
