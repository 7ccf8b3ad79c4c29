import { formulaTokens, type FormulaToken } from "../../xlsx/formulas/formulaTokens.ts";
import { quoteSheet, unquoteSheet } from "../../xlsx/formulas/quoteSheet.ts";

/** Whether a formula may refer to the same cells of several sheets: Jan:Mar!A1. */
export const mayHaveSpans = (formula: string): boolean => /:[^!:(),]*!/.test(formula);

/**
 * A formula with the sheets of each span in place of it: Univer knows no reference through several sheets, and takes
 * Sheet1:Sheet3!A1 for Sheet1!A1. Functions that take a span take as many arguments as one wants.
 *
 * @param sheetNames - of the workbook, in order; asked where there may be a span
 * @example withoutSpans("=SUM(Jan:Mar!A1)", () => ["Jan", "Feb", "Mar"]) // "=SUM(Jan!A1,Feb!A1,Mar!A1)"
 */
export function withoutSpans(formula: string, sheetNames: () => readonly string[]): string {
  if (!mayHaveSpans(formula)) return formula;
  const sheets = sheetNames();
  const tokens = formulaTokens(formula);
  let out = "";
  for (let i = 0; i < tokens.length; i++) {
    const span = spanAt(tokens, i, sheets);
    if (span) {
      const end = tokens[span.start + 1]?.text === ":" ? span.start + 3 : span.start + 1;
      const cells = textOf(tokens.slice(span.start, end));
      out += span.sheets.map((sheet) => `${quoteSheet(sheet)}!${cells}`).join(",");
      i = end - 1;
    } else out += tokens[i]!.text;
  }
  return out;
}

/** The sheets of a span that begins at a token, and where its cells begin; undefined where none does. */
function spanAt(
  tokens: readonly FormulaToken[],
  at: number,
  sheets: readonly string[],
): { readonly sheets: readonly string[]; readonly start: number } | undefined {
  const mark = [1, 3].map((ahead) => at + ahead).find((place) => tokens[place]?.text === "!");
  if (mark === undefined) return undefined;
  const [first, last, ...more] = textOf(tokens.slice(at, mark))
    .replace(/^'(.*)'$/s, "$1")
    .split(":");
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const ends = [first, last].map((name) => indexOf(sheets, unquoteSheet(name.replaceAll("''", "'"))));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return from === -1 ? undefined : { sheets: sheets.slice(from, to + 1), start: mark + 1 };
}

const textOf = (tokens: readonly FormulaToken[]): string => tokens.map(({ text }) => text).join("");

const indexOf = (sheets: readonly string[], name: string): number =>
  sheets.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase());
