import { formulaTokens, type FormulaToken } from "../../../xlsx/formulas/formulaTokens.ts";
import type { CellError } from "../bookData.ts";
import type { ErrorTexts } from "./errorTexts.ts";

/**
 * Why a cell shows an error, and what to do: as its function said it, else as the formula betrays it, else what the code
 * means. Null for a code that says enough.
 *
 * An error without a formula is one that somebody pasted, or kept in a copy of values.
 *
 * @param formula - with "=", that of the spill for a cell of one; null where there is none
 * @param knows - whether there is a function of this name
 */
export function errorReason(
  { error, message }: CellError,
  formula: string | null,
  knows: (name: string) => boolean,
  texts: ErrorTexts,
): string | null {
  if (message !== undefined && message !== "") return message;
  if (formula === null) return error in texts.codes ? texts.noFormula : null;
  const tokens = formulaTokens(formula.slice(1));
  const unpaired = unpairedIn(tokens);
  if (unpaired) return texts[unpaired.problem](unpaired.mark);
  const unknown = error === "#NAME?" ? called(tokens).filter((name) => !knows(name)) : [];
  if (unknown.length > 0) return texts.unknownFunctions([...new Set(unknown)].join(", "));
  return texts.codes[error] ?? null;
}

interface Unpaired {
  readonly problem: "notClosed" | "notOpened";
  readonly mark: string;
}

/** What stands alone of brackets and quotation marks: the first that closes nothing, else the last left open. */
function unpairedIn(tokens: readonly FormulaToken[]): Unpaired | null {
  const open: string[] = [];
  for (const { kind, text } of tokens) {
    if (isCut(kind, text)) return { problem: "notClosed", mark: text[0]! };
    if (text in closes && kind === "mark" && open.pop() !== closes[text])
      return { problem: "notOpened", mark: text };
    if (kind === "mark" && opening.has(text)) open.push(text);
  }
  const left = open.pop();
  return left === undefined ? null : { problem: "notClosed", mark: left };
}

const closes: Readonly<Record<string, string>> = { ")": "(", "}": "{" };
const opening = new Set(Object.values(closes));

/** A text, a sheet's name or a table's column of which the end is missing. */
function isCut(kind: FormulaToken["kind"], text: string): boolean {
  if (kind === "text" || kind === "sheet") return text.split(text[0]!).length % 2 === 0;
  return kind === "bracket" && !text.endsWith("]");
}

/** Names before a bracket. */
const called = (tokens: readonly FormulaToken[]): string[] =>
  tokens.filter(({ kind }, i) => kind === "word" && tokens[i + 1]?.text === "(").map(({ text }) => text);
