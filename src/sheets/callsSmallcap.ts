import { formulaTokens } from "../xlsx/formulas/formulaTokens.ts";
import { ownFunction } from "./ownFunction.ts";

/**
 * Whether a formula calls a function of ours, by its name or by the one Excel gives it while the add-in is
 * away (`_xldudf_SMALLCAP_PERGAP`). What stands between quotes does not count. Formulas that do not name us cost
 * one search for a word.
 *
 * @example callsSmallcap("=IFERROR(SMALLCAP.PERGAP(A1,\"SPY\"),\"\")") // true
 * @example callsSmallcap("=\"SMALLCAP.PERGAP(\"") // false
 */
export function callsSmallcap(formula: string): boolean {
  if (!formula.startsWith("=") || !/smallcap/i.test(formula)) return false;
  const tokens = formulaTokens(formula.slice(1));
  return tokens.some(
    ({ kind, text }, i) => kind === "word" && tokens[i + 1]?.text === "(" && ownFunction(text) !== null,
  );
}
