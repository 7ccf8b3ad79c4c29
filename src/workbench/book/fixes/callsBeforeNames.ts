import { type IFunctionService, type ISequenceNode, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Engine } from "../engine.ts";

type Sequence = readonly (ISequenceNode | string)[];

/** Univer's putting of what defined names stand for in their place; not public, and there in the pinned release. */
interface ReplacesNames {
  _handleDefinedName(this: ReplacesNames, given: unknown, names: unknown): unknown;
  getSequenceNode(this: ReplacesNames, given: unknown): Sequence;
}

/**
 * Without it a name that a function has, too, stands for both: where Rate is 5%, =RATE(12,-100,1000) is 5%. A name
 * that is called and is no function is a LAMBDA, and stays a name.
 */
export function callsBeforeNames(engine: Engine, functions: IFunctionService): void {
  const lexer = engine.injector.get(LexerTreeBuilder) as unknown as ReplacesNames;
  const [replace, read] = [lexer._handleDefinedName.bind(lexer), lexer.getSequenceNode.bind(lexer)];
  /** What is a text among the parts of a formula is left as it is. */
  const callsAsTexts = (sequence: Sequence): Sequence =>
    sequence.map((node, i) => {
      const next = sequence[i + 1];
      if (typeof node === "string" || typeof next !== "string" || !next.startsWith("(")) return node;
      return functions.hasExecutor(node.token.toUpperCase()) ? node.token : node;
    });
  lexer._handleDefinedName = (given, names) => {
    lexer.getSequenceNode = (parts) => callsAsTexts(read(parts));
    try {
      return replace(given, names);
    } finally {
      lexer.getSequenceNode = read;
    }
  };
}
