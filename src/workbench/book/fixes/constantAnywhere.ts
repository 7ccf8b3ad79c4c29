import { LexerTreeBuilder } from "@univerjs/engine-formula";

/** Univer's look at what stands before an opening brace; not public, and there in the pinned release. */
interface ChecksBraces {
  _formulaSpellCheck: (this: ChecksBraces) => boolean;
  readonly _currentLexerNode: { getChildren(): readonly unknown[] };
}

/** What an array constant may follow. */
const BEFORE = /^(?:[-+*/^&=(,]|<|>|<=|>=|<>)$/;

let isAnywhere = false;

/** Without it =2*{1;2} is #VALUE!: Univer looks at the first part of the formula, and not at the one before the brace. */
export function constantAnywhere(): void {
  if (isAnywhere) return;
  isAnywhere = true;
  const lexer = LexerTreeBuilder.prototype as unknown as ChecksBraces;
  const theirs = lexer._formulaSpellCheck;
  lexer._formulaSpellCheck = function (this: ChecksBraces) {
    const before = this._currentLexerNode.getChildren().at(-1);
    return (typeof before === "string" && BEFORE.test(before.trim())) || theirs.call(this);
  };
}
