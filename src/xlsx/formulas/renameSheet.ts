import { formulaTokens, type FormulaToken } from "./formulaTokens.ts";
import { quoteSheet, unquoteSheet } from "./quoteSheet.ts";

/**
 * A formula after a sheet of its workbook has got another name.
 *
 * @example renameSheet("=SUM(Data!A1:A9)", "Data", "My data") // "=SUM('My data'!A1:A9)"
 */
export function renameSheet(formula: string, from: string, to: string): string {
  const tokens = formulaTokens(formula);
  const isRenamed = (token: FormulaToken, i: number): boolean =>
    tokens[i + 1]?.text === "!" &&
    tokens[i - 1]?.kind !== "bracket" &&
    unquoteSheet(token.text).toLowerCase() === from.toLowerCase();
  return tokens.map((token, i) => (isRenamed(token, i) ? quoteSheet(to) : token.text)).join("");
}
