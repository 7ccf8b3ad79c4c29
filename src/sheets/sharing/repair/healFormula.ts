import { formulaTokens, type FormulaToken } from "../../../xlsx/formulas/formulaTokens.ts";

/** What Excel puts before a function it does not know, or once did not: _xldudf_, _xludf., _xll., _xlfn. */
const PREFIXES = /^(?:_+xl(?:dudf_|udf\.|l\.|fn\.|ws\.))+/i;
const OURS = /^SMALLCAP([._])([\p{L}\p{N}_.]+)$/iu;
/** A workbook or add-in file, by its ending, path or number; a sheet of this workbook is none. */
const FILE = /\.(?:xla|xlam|xll|xls[xmb]?)'?$|[[\]\\/]/i;

/**
 * A formula in which our functions are called by their plain names again, wherever in it they stand. Healed
 * are Excel's own prefixes (`_xldudf_SMALLCAP_PERGAP`, `_xll.SMALLCAP.PERGAP`), the file of another add-in that
 * took them (`BloombergUI.xla!_xldudf_…`, `'C:\x.xlam'!SMALLCAP.PERGAP`), and the `@` that Excel puts before such
 * a name. An `@` before a name that is well stays: a person may want one cell of what would spill, and in a table
 * nothing may spill. Texts in quotes and everybody else's functions stay as they are.
 *
 * @returns null where nothing is to be healed
 * @example healFormula('=IF(A1,BloombergUI.xla!_xldudf_SMALLCAP_PERGAP("IWM"),0)') // '=IF(A1,SMALLCAP.PERGAP("IWM"),0)'
 */
export function healFormula(formula: string): string | null {
  if (!formula.startsWith("=") || !/smallcap/i.test(formula)) return null;
  const tokens = formulaTokens(formula.slice(1));
  const out: FormulaToken[] = [];
  tokens.forEach((token, i) => {
    const name = token.kind === "word" && tokens[i + 1]?.text === "(" ? plainName(token.text) : null;
    if (name === null) return out.push(token);
    dropPrefix(out, name !== token.text);
    return out.push({ kind: "word", text: name });
  });
  const healed = `=${out.map(({ text }) => text).join("")}`;
  return healed === formula ? null : healed;
}

/** The name a function of ours is called by; null for any other's. */
function plainName(word: string): string | null {
  const bare = word.replace(PREFIXES, "");
  const [, mark, name] = OURS.exec(bare) ?? [];
  if (name === undefined) return null;
  if (bare === word) return mark === "." ? word : null;
  return `SMALLCAP.${name.toUpperCase()}`;
}

/** Takes what stands before a function off the end: files such as 'C:\\x.xlam'! or [Book.xlsx]Sheet1!, and every @ before a spoilt name. */
function dropPrefix(out: FormulaToken[], isPrefixed: boolean): void {
  for (let isSpoilt = isPrefixed; ; isSpoilt = true) {
    const length = lengthOfPrefix(out, isSpoilt);
    if (length === 0) return;
    out.length -= length;
  }
}

/** How many tokens at the end are one such thing. */
function lengthOfPrefix(out: readonly FormulaToken[], isSpoilt: boolean): number {
  const last = out.at(-1)?.text;
  if (last === "@") return isSpoilt && !isNaming(out.at(-2)) ? 1 : 0;
  const place = last === "!" ? placeBefore(out) : [];
  const isFile = isSpoilt || FILE.test(place.map(({ text }) => text).join(""));
  return place.length > 0 && isFile ? place.length + 1 : 0;
}

/** The one or two tokens before a closing "!" that name a sheet or a file: 'My sheet', x.xlam, [1], [Book.xlsx]Sheet1. */
function placeBefore(out: readonly FormulaToken[]): readonly FormulaToken[] {
  const [book, name] = [out.at(-3), out.at(-2)];
  if (!isNaming(name)) return [];
  const place = book?.kind === "bracket" && name.kind === "word" ? [book, name] : [name];
  return isNaming(out.at(-2 - place.length)) ? [] : place; // A1[1]! is no place
}

const isNaming = (token: FormulaToken | undefined): token is FormulaToken =>
  token !== undefined && ["sheet", "bracket", "word"].includes(token.kind);
