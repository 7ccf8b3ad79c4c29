/* What a calculation of a large sheet does not do again. */
import { Lexer } from "@univerjs/engine-formula";
import { area } from "./openBook.ts";
import { openUniver } from "./openUniver.ts";

/** More different formulas than Univer keeps by itself. */
const MANY = 6_000;

test("an edit parses no formula that has been parsed, however many there are", async () => {
  const { book, univer } = openUniver();
  const sheet = book.activeSheet;
  const column = Array.from({ length: MANY }, (_, i) => [`=$A$1+${String(i)}`]);
  book.write(sheet, area(0, 2, MANY), column);
  await book.idle();

  const lexer = univer.__getInjector().get(Lexer);
  const parse = lexer.treeBuilder.bind(lexer);
  const parsed: string[] = [];
  lexer.treeBuilder = (formula, transformSuffix) => {
    parsed.push(formula);
    return parse(formula, transformSuffix);
  };
  book.write(sheet, area(1, 0), [["=A1*2"]]);
  await book.idle();
  book.write(sheet, area(0, 0), [[1]]);
  await book.idle();

  expect(parsed).toEqual(["=A1*2"]);
  expect(book.values(sheet, area(MANY - 1, 2))).toEqual([[MANY]]);
  book.dispose();
});
