import { formulaTokens, type FormulaToken } from "./formulaTokens.ts";

/**
 * A stored formula as users read it, with "=": the way back of toFileFormula.
 *
 * @example fromFileFormula('_xldudf_SMALLCAP_PERGAP("IWM","SPY")') // '=SMALLCAP.PERGAP("IWM","SPY")'
 */
export function fromFileFormula(formula: string): string {
  return `=${read(formulaTokens(formula))}`;
}

function read(tokens: readonly FormulaToken[]): string {
  let out = "";
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    const wrapper = kind === "word" ? WRAPPERS[text.toUpperCase()] : undefined;
    const end = wrapper && tokens[i + 1]?.text === "(" ? closing(tokens, i + 1) : -1;
    if (wrapper && end !== -1) {
      out += wrapper(read(tokens.slice(i + 2, end)));
      i = end;
    } else out += kind === "word" ? plainName(text) : kind === "bracket" ? thisRow(text) : text;
  }
  return out;
}

/** Functions that stand for an operator. */
const WRAPPERS: Readonly<Record<string, (inner: string) => string>> = {
  "_XLFN.ANCHORARRAY": (inner) => `${inner}#`,
  "_XLFN.SINGLE": (inner) => `@${inner}`,
};

function plainName(word: string): string {
  const addIn = /^_xldudf_([^_]+)_(.+)$/i.exec(word);
  if (addIn) return `${addIn[1]!}.${addIn[2]!}`;
  return word.replace(/^_xldudf_/i, "").replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
}

/** The row of a table that a formula stands in: [@PE] for [[#This Row],[PE]], [@[Net assets]], [@]. */
function thisRow(bracket: string): string {
  const [found, column] = /^\[(?:#This Row|\[#This Row\],\[([^[\]']+)\])\]$/i.exec(bracket) ?? [];
  if (found === undefined) return bracket;
  if (column === undefined) return "[@]";
  return /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`;
}

function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === "(") depth += 1;
    if (tokens[i]!.text === ")" && --depth === 0) return i;
  }
  return -1;
}
