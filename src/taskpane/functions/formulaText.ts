import { argumentText, typedText } from "./argumentText.ts";

const NAMESPACE = "SMALLCAP";

/**
 * The formula for what is typed into the fields, in the English form that Excel's API takes in every
 * language. Arguments left out at the end are not written.
 *
 * @example formulaText("PERGAP", ["IWM", "", "ratio", ""]) // "=SMALLCAP.PERGAP(\"IWM\",,\"ratio\")"
 */
export function formulaText(id: string, typed: readonly string[]): string {
  const texts = typed.map(argumentText);
  const count = texts.findLastIndex((text) => text !== "") + 1;
  return `=${NAMESPACE}.${id}(${texts.slice(0, count).join(",")})`;
}

/** A call of one of our functions that is a whole formula: which, and what to show in its fields; else null. */
export function readFormula(formula: string): { readonly id: string; readonly typed: string[] } | null {
  const [, id, given] = /^=@?\s*SMALLCAP\.(\w+)\((.*)\)\s*$/is.exec(formula) ?? [];
  if (id === undefined || given === undefined) return null;
  const parts = splitArguments(given);
  return parts && { id: id.toUpperCase(), typed: parts.map(typedText) };
}

const DEPTHS: Readonly<Record<string, number>> = { "(": 1, "{": 1, ")": -1, "}": -1 };

/** What a letter outside quotes does to the depth of parentheses. */
export const letterDepth = (letter: string): number => DEPTHS[letter] ?? 0;

/** Arguments at their commas, those within quotes and parentheses aside; null if the call ends before the text does. */
function splitArguments(text: string): string[] | null {
  if (text.trim() === "") return [];
  const parts: string[] = [];
  let [start, depth, quote] = [0, 0, ""];
  const letters = Array.from(text);
  for (const [at, letter] of letters.entries()) {
    if (quote === "") depth += letterDepth(letter);
    quote = quoteAfter(quote, letter);
    if (depth < 0) return null;
    if (letter === "," && depth === 0 && quote === "") {
      parts.push(letters.slice(start, at).join(""));
      start = at + 1;
    }
  }
  parts.push(letters.slice(start).join(""));
  return parts;
}

/** The quotation mark that is open after a letter, "" if none is. */
export function quoteAfter(open: string, letter: string): string {
  if (open !== "") return letter === open ? "" : open;
  return /["']/.test(letter) ? letter : "";
}
