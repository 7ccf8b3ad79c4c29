import { formulaTokens } from "../../../xlsx/formulas/formulaTokens.ts";
import { isAddInFunction } from "../../../xlsx/formulas/newFunctions.ts";

/** Functions whose result is, or can be, an array. */
const ARRAY_FUNCTIONS =
  /(?<![\p{L}\p{N}_.])(?:ANCHORARRAY|BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|FREQUENCY|GROUPBY|HSTACK|LAMBDA|LET|LINEST|LOGEST|MAKEARRAY|MAP|MINVERSE|MMULT|MODE\.MULT|MUNIT|PIVOTBY|RANDARRAY|REDUCE|REGEXEXTRACT|SCAN|SEQUENCE|SORT|SORTBY|STOCKHISTORY|TAKE|TEXTSPLIT|TOCOL|TOROW|TRANSPOSE|TREND|GROWTH|TRIMRANGE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP)\(/iu;

const RANGE = String.raw`(?:\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|\w+\[[^\]]*\]+|#)`;
const OPERATOR = String.raw`[-+*/^&=<>]`;

/** A range that is worked on element by element: beside an operator, in plain parentheses, alone, or in a function of one number. */
const ELEMENTWISE = [
  new RegExp(`${RANGE}\\s*${OPERATOR}`, "i"),
  new RegExp(`${OPERATOR}\\s*(?:[\\w.]+!)?${RANGE}`, "i"),
  new RegExp(`(?<![\\w.])\\((?:[\\w.]+!)?${RANGE}\\)`, "i"),
  new RegExp(`^(?:[\\w.]+!)?${RANGE}$`, "i"),
  new RegExp(
    `(?<![\\w.])(?:ABS|EXP|IF|INT|ISBLANK|ISERROR|ISNUMBER|ISTEXT|LEFT|LEN|LN|LOG|LOWER|MID|MOD|MONTH|NOT|RIGHT|ROUND|SIGN|SQRT|TEXT|TRIM|UPPER|VALUE|YEAR)\\(\\s*(?:[\\w.]+!)?${RANGE}`,
    "i",
  ),
];

/**
 * Whether Excel would treat this formula, given with "=", as one that may spill, and so stores it as a dynamic
 * array. One that is not marked is read with implicit intersection ("@"); marking one too many does no harm.
 */
export function mayGiveArray(formula: string): boolean {
  const tokens = formulaTokens(formula.replace(/^=/, ""));
  if (
    tokens.some(
      ({ kind, text }, i) => kind === "word" && tokens[i + 1]?.text === "(" && isAddInFunction(text),
    )
  )
    return true;
  const bare = tokens
    .map(({ kind, text }) =>
      kind === "text" ? '""' : kind === "sheet" ? "Sheet" : kind === "space" ? " " : text,
    )
    .join("")
    .trim();
  return ARRAY_FUNCTIONS.test(bare) || ELEMENTWISE.some((pattern) => pattern.test(bare));
}
