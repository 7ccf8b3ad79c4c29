import { QUOTED } from "./formulaSyntax.ts";

const BRACKETS = String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`;
const NAMED = String.raw`([\p{L}_\\][\p{L}\p{N}_.\\]*)?(${BRACKETS})`;
/** Not the brackets of another workbook: [Book2.xlsx]Sheet1!A1. */
const REFERENCE = new RegExp(`${QUOTED}|${NAMED}(?![\\p{L}\\p{N}_.]*'?!)`, "gu");

/**
 * A formula of a cell in a table, in which the table's columns need no table's name, with that name.
 *
 * @example qualified("=[@PE]*SUM([Net assets])", "Funds") // "=Funds[@PE]*SUM(Funds[Net assets])"
 */
export const qualified = (formula: string, table: string): string =>
  replaced(formula, (name, brackets) => `${name ?? table}${brackets}`);

/**
 * A formula after a column of the table has got another name.
 *
 * @example renamedColumn("=SUM(Funds[PE])/Funds[[#This Row],[PE]]", "Funds", "pe", "P/E") // "=SUM(Funds[P/E])/Funds[[#This Row],[P/E]]"
 */
export const renamedColumn = (formula: string, table: string, from: string, to: string): string =>
  replaced(formula, (name, brackets) => {
    if (name?.toLowerCase() !== table.toLowerCase()) return `${name ?? ""}${brackets}`;
    return `${name}${brackets.replace(/\[(@?)([^[\]]*)\]/g, (all, row: string, column: string) =>
      column.toLowerCase() === from.toLowerCase() ? thisRow(row, to) : all,
    )}`;
  });

/** After "@" a name that is more than letters and digits needs brackets of its own. */
const thisRow = (row: string, column: string): string =>
  row === "" || /^[\p{L}\p{N}_.]*$/u.test(column) ? `[${row}${column}]` : `[@[${column}]]`;

const replaced = (formula: string, by: (name: string | undefined, brackets: string) => string): string =>
  formula.includes("[")
    ? formula.replace(REFERENCE, (all, name?: string, brackets?: string) =>
        brackets === undefined ? all : by(name, brackets),
      )
    : formula;
