import { formulaTokens, type FormulaToken } from "../../../xlsx/formulas/formulaTokens.ts";
import { functionPrefix, isAddInFunction } from "../../../xlsx/formulas/newFunctions.ts";

export interface FormulaPlace {
  /** Name of the table the formula stands in: a bare [@Column] means that one. */
  readonly table?: string | undefined;
  /** Defined names in capitals; a name with a dot that is called is a LAMBDA, not an add-in's function. */
  readonly names?: ReadonlySet<string>;
}

/**
 * A formula as files store it, without "=". Functions of add-ins become `_xldudf_NAMESPACE_NAME`, newer
 * functions get `_xlfn.` or `_xlfn._xlws.`, names of LET and LAMBDA `_xlpm.`, `A1#` is ANCHORARRAY(A1), `@A1:A9`
 * is SINGLE(A1:A9), and `[@Column]` is `[[#This Row],[Column]]`. Texts and sheet names stay as they are.
 *
 * @example toFileFormula('=SMALLCAP.PERGAP("IWM","SPY")') // '_xldudf_SMALLCAP_PERGAP("IWM","SPY")'
 */
export function toFileFormula(formula: string, place: FormulaPlace = {}): string {
  return new Writer(formulaTokens(formula.replace(/^=/, "")), place).write();
}

/** A call being read: which argument it is at, and the names it has declared. */
interface Call {
  readonly name: string;
  argument: number;
  readonly locals: Set<string>;
}

class Writer {
  private readonly tokens: readonly FormulaToken[];
  private readonly place: FormulaPlace;
  private readonly calls: Call[] = [];

  constructor(tokens: readonly FormulaToken[], place: FormulaPlace) {
    this.tokens = tokens;
    this.place = place;
  }

  write(): string {
    return this.part(0, this.tokens.length);
  }

  private part(from: number, to: number): string {
    let out = "";
    for (let i = from; i < to; i++) {
      const token = this.tokens[i]!;
      const reference = token.kind === "word" || token.kind === "sheet" ? this.spilled(i) : undefined;
      if (reference !== undefined) {
        out += `_xlfn.ANCHORARRAY(${this.text(i, reference)})`;
        i = reference;
      } else if (token.text === "@") {
        const end = this.operandEnd(i + 1);
        out += `_xlfn.SINGLE(${this.part(i + 1, end)})`;
        i = end - 1;
      } else out += this.token(token, i);
    }
    return out;
  }

  private token(token: FormulaToken, i: number): string {
    if (token.kind === "word") return this.word(token.text, i);
    if (token.kind === "bracket") return this.bracket(token.text, i);
    if (token.kind === "mark") this.mark(token.text, i);
    return token.text;
  }

  private mark(mark: string, i: number): void {
    const before = this.tokens[i - 1];
    const name = before?.kind === "word" ? before.text.toUpperCase() : "";
    if (mark === "(" || mark === "{") this.calls.push({ name, argument: 0, locals: new Set() });
    else if (mark === ")" || mark === "}") this.calls.pop();
    else if (mark === ",") {
      const call = this.calls.at(-1);
      if (call) call.argument += 1;
    }
  }

  private word(word: string, i: number): string {
    if (this.tokens[i - 1]?.text === "!") return word;
    const called = this.tokens[i + 1]?.text === "(";
    if (!called) this.declare(word, i);
    if (this.calls.some(({ locals }) => locals.has(word.toUpperCase()))) return `_xlpm.${word}`;
    return called && this.place.names?.has(word.toUpperCase()) !== true ? fileFunction(word) : word;
  }

  /** LET(x, 1, …) and LAMBDA(x, …) declare x: a word alone in its argument, followed by another argument. */
  private declare(word: string, i: number): void {
    const call = this.calls.at(-1);
    const declares = call?.name === "LAMBDA" || (call?.name === "LET" && call.argument % 2 === 0);
    if (!call || !declares) return;
    const before = this.neighbour(i, -1);
    const after = this.neighbour(i, 1);
    if ((before === "(" || before === ",") && after === ",") call.locals.add(word.toUpperCase());
  }

  private neighbour(i: number, step: 1 | -1): string | undefined {
    const next = this.tokens[i + step];
    return next?.kind === "space" ? this.tokens[i + 2 * step]?.text : next?.text;
  }

  private bracket(text: string, i: number): string {
    if (!text.startsWith("[@")) return text;
    const column = text.slice(2, -1);
    const before = this.tokens[i - 1];
    const table = before?.kind === "word" ? "" : (this.place.table ?? "");
    if (column === "") return `${table}[#This Row]`;
    return `${table}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
  }

  /** Index of the "#" that makes the reference beginning here a spilled one. */
  private spilled(i: number): number | undefined {
    const end = this.tokens[i + 1]?.text === "!" ? i + 3 : i + 1;
    const isReference = this.tokens[end - 1]?.kind === "word" && this.tokens[i - 1]?.text !== "!";
    return isReference && this.tokens[end]?.text === "#" ? end : undefined;
  }

  private text(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join("");
  }

  /** Where the operand of "@" ends: a reference, possibly a:b, or a call, or what is in parentheses. */
  private operandEnd(start: number): number {
    let i = start;
    while (this.tokens[i]?.kind !== "space" && /^(word|sheet|bracket)$|^[!:]$/.test(this.kindOrMark(i)))
      i += 1;
    if (this.tokens[i]?.text !== "(") return i;
    for (let depth = 0; i < this.tokens.length; i++) {
      const { text } = this.tokens[i]!;
      if (text === "(") depth += 1;
      if (text === ")" && --depth === 0) return i + 1;
    }
    return i;
  }

  private kindOrMark(i: number): string {
    const token = this.tokens[i];
    return token?.kind === "mark" ? token.text : (token?.kind ?? "end");
  }
}

/** The name of a function as files have it. */
export function fileFunction(name: string): string {
  if (isAddInFunction(name)) return `_xldudf_${name.toUpperCase().replaceAll(".", "_")}`;
  const prefix = functionPrefix(name);
  return prefix === "" ? name : prefix + name.toUpperCase();
}
