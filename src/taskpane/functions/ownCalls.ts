import { letterDepth, quoteAfter } from "./formulaText.ts";

/** Where a call of ours may begin: not inside a longer name. */
const START = /(?<![\p{L}\p{N}_.])SMALLCAP\.\w+\(/iuy;

/**
 * Every call of our functions in a formula, as it is written there and in that order; one within the
 * arguments of another comes after it. What stands in quotes is text.
 *
 * @example ownCalls('=IFERROR(SMALLCAP.ETF("A"),0)') // ["SMALLCAP.ETF(\"A\")"]
 */
export function ownCalls(formula: string): string[] {
  const calls: string[] = [];
  let quote = "";
  for (let at = 0; at < formula.length; at++) {
    START.lastIndex = at;
    const call = quote === "" && START.test(formula) ? callAt(formula, at) : null;
    if (call !== null) calls.push(call);
    quote = quoteAfter(quote, formula[at]!);
  }
  return calls;
}

/** The call that begins there, null if its brackets do not close. */
function callAt(formula: string, start: number): string | null {
  let [depth, quote] = [0, ""];
  for (let at = formula.indexOf("(", start); at < formula.length; at++) {
    const letter = formula[at]!;
    if (quote === "") depth += letterDepth(letter);
    quote = quoteAfter(quote, letter);
    if (depth === 0) return formula.slice(start, at + 1);
  }
  return null;
}
