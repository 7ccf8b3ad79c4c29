export interface FormulaToken {
  /** text "…", sheet '…', bracket […] with what is nested in it, word A1 or SUM or 12.5, error #N/A, space, mark: any other character. */
  readonly kind: "text" | "sheet" | "bracket" | "word" | "error" | "space" | "mark";
  readonly text: string;
}

const PATTERNS: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"?/y],
  ["sheet", /'(?:[^']|'')*'?/y],
  ["space", /\s+/y],
  ["word", /[\p{L}\p{M}\p{N}_.$\\?]+/uy],
  ["error", /#(?:N\/A|DIV\/0!|[A-Z_]+[!?])/iy],
];

/** Cuts a formula, without its "=", into tokens that put together give it again. Never fails. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let position = 0; position < formula.length;) {
    const token = formula[position] === "[" ? bracket(formula, position) : next(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function next(formula: string, position: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "mark", text: formula[position]! };
}

/** A structured reference, or the [1] of another workbook; an apostrophe takes the next character as it is. */
function bracket(formula: string, start: number): FormulaToken {
  let depth = 0;
  let end = start;
  do {
    if (formula[end] === "'") end += 1;
    else if (formula[end] === "[") depth += 1;
    else if (formula[end] === "]") depth -= 1;
    end += 1;
  } while (depth > 0 && end < formula.length);
  return { kind: "bracket", text: formula.slice(start, end) };
}
