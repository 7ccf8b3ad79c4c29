/* Formulas calculated one after another, without a page. */
import { errorTexts } from "../../../src/workbench/book/errors/errorTexts.ts";
import type { Book } from "../../../src/workbench/book/book.ts";
import { nodeBook } from "../../../src/workbench/book/nodeBook.ts";
import { calculateBook, calculateFormulas } from "../../../src/workbench/node/calculate.ts";

let book: Book;
beforeEach(() => {
  book = nodeBook();
});
afterEach(() => {
  book.dispose();
});

test("formulas are answered in order, spills whole, errors by their code", async () => {
  const results = await calculateFormulas(book, [
    "=SEQUENCE(3)",
    "1+1",
    '="a"&"b"',
    "=1/0",
    "=TRUE",
    "=SEQUENCE(2,2)",
  ]);
  expect(results).toEqual([
    { formula: "=SEQUENCE(3)", value: [[1], [2], [3]] },
    { formula: "=1+1", value: 2 },
    { formula: '="a"&"b"', value: "ab" },
    { formula: "=1/0", error: "#DIV/0!", message: errorTexts.en.codes["#DIV/0!"] },
    { formula: "=TRUE", value: true },
    {
      formula: "=SEQUENCE(2,2)",
      value: [
        [1, 2],
        [3, 4],
      ],
    },
  ]);
});

test("a spill that does not yet know of the formula below is worked out by itself", async () => {
  const isBelow = (sheet: string, row: number, column: number) =>
    book.formulas(sheet, { row: row + 1, column, rows: 1, columns: 1 })[0]?.[0] === "=3+4";
  const early = Object.create(book, {
    spillOf: {
      value: (sheet: string, row: number, column: number) =>
        isBelow(sheet, row, column) ? { row, column, rows: 2, columns: 1 } : book.spillOf(sheet, row, column),
    },
  }) as Book;
  expect(await calculateFormulas(early, ["=SEQUENCE(2)", "=3+4"])).toEqual([
    { formula: "=SEQUENCE(2)", value: [[1], [2]] },
    { formula: "=3+4", value: 7 },
  ]);
});

test("formulas see the sheet in front, and leave it as it was", async () => {
  const { activeSheet: sheet } = book;
  book.write(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, [[5], ["=A1*2"]]);
  const used = book.usedArea(sheet, true);
  expect(await calculateFormulas(book, ["=SUM(A1:A2)"])).toEqual([{ formula: "=SUM(A1:A2)", value: 15 }]);
  expect(book.usedArea(sheet, true)).toEqual(used);
});

test("a workbook tells every formula it has, by cell", async () => {
  const { activeSheet: sheet } = book;
  book.write(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, [
    [5, "=A1*2"],
    ["=SEQUENCE(1,2)", null],
  ]);
  const second = book.addSheet("My sheet");
  book.write(second.id, { row: 0, column: 0, rows: 1, columns: 1 }, [["=Sheet1!B1+1"]]);
  expect(await calculateBook(book)).toEqual([
    { cell: "Sheet1!B1", formula: "=A1*2", value: 10 },
    { cell: "Sheet1!A2", formula: "=SEQUENCE(1,2)", value: [[1, 2]] },
    { cell: "'My sheet'!A1", formula: "=Sheet1!B1+1", value: 11 },
  ]);
});

test("nothing to calculate is nothing", async () => {
  expect(await calculateFormulas(book, [])).toEqual([]);
  expect(await calculateBook(book)).toEqual([]);
});
