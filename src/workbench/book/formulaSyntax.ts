/** Texts and quoted sheet names, in which nothing is syntax. */
export const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'(?!['!])`;
const SHEET = String.raw`(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;

/**
 * Excel's spill operator as the function that Univer is given for it. Formulas are kept so, because Univer
 * moves the references it knows when rows are inserted.
 *
 * @example storedFormula('=SUM(A1#)&"A1#"') // '=SUM(ANCHORARRAY(A1))&"A1#"'
 */
export const storedFormula = (typed: string): string =>
  typed.includes("#")
    ? typed.replace(SPILL, (all, cell?: string) => (cell ? `ANCHORARRAY(${cell})` : all))
    : typed;

const SPILL = new RegExp(`${QUOTED}|(${SHEET}${CELL})#`, "gu");

/**
 * The formula as Excel shows it.
 *
 * @example typedFormula("=SUM(ANCHORARRAY(A1))") // "=SUM(A1#)"
 */
export const typedFormula = (stored: string): string =>
  stored.includes("ANCHORARRAY(")
    ? stored.replace(ANCHOR, (all, cell?: string) => (cell ? `${cell}#` : all))
    : stored;

const ANCHOR = new RegExp(`${QUOTED}|ANCHORARRAY\\((${SHEET}${CELL})\\)`, "gu");

/**
 * The formula as Univer can parse it: with its names for spills and for the row of a table, and an array constant behind a
 * minus in parentheses, as it takes "-{1" for the beginning of a name.
 *
 * @example parsedFormula("=Funds[@PE]*Funds[@[Net assets]]") // "=Funds[[#This Row],[PE]]*Funds[[#This Row],[Net assets]]"
 * @example parsedFormula("=Funds[@]") // "=Funds[#This Row]"
 * @example parsedFormula("=-{1;2}") // "=-({1;2})"
 */
export function parsedFormula(formula: string): string {
  const stored = storedFormula(formula);
  const constants = stored.includes("{") ? stored.replace(NEGATED, inParentheses) : stored;
  if (!constants.includes("[@")) return constants;
  return constants.replace(THIS_ROW, (all, bracketed?: string, plain?: string) => {
    const column = bracketed ?? plain;
    if (column === undefined) return all;
    return column === "" ? "[#This Row]" : `[[#This Row],[${column}]]`;
  });
}

const NEGATED = new RegExp(`${QUOTED}|-(\\s*\\{(?:"(?:[^"]|"")*"|[^"{}])*\\})`, "gu");

const inParentheses = (all: string, constant?: string): string => (constant ? `-(${constant})` : all);

const THIS_ROW = new RegExp(`${QUOTED}|\\[@(?:\\[([^\\]]*)\\]|([^\\[\\]]*))\\]`, "gu");
