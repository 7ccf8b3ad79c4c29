/* What the user does in the grid can be taken back and done again, whatever the add-in did in the meantime. */
import { ICommandService } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { Book } from "../../../src/workbench/book/book.ts";
import { emptyBook } from "../../../src/workbench/book/emptyBook.ts";
import { FakeAddIn, fn, parameter } from "./fakeAddIn.ts";
import { area } from "./openBook.ts";
import { openUniver } from "./openUniver.ts";

let book: Book;
let addIn: FakeAddIn;
/** As the grid does when the user has typed. */
let type: (row: number, column: number, cell: object) => void;

beforeEach(() => {
  const opened = openUniver();
  book = opened.book;
  addIn = new FakeAddIn(({ arguments: [x] }) => ({ ok: true, value: [[Number(x) * 2], ["below"]] }));
  const functions = [fn("TWICE", [parameter("x", { type: "number" })])];
  book.defineFunctions("SMALLCAP", { functions }, addIn);
  type = (row, column, cell) => {
    const value = { v: null, f: null, si: null, p: null, ...cell };
    opened.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(SetRangeValuesCommand.id, {
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        value,
      });
  };
});
afterEach(() => {
  book.dispose();
});

async function shows(rows: unknown[][]): Promise<void> {
  await book.idle();
  expect(book.values(book.activeSheet, area(0, 0, rows.length, rows[0]!.length))).toEqual(rows);
}
const write = (row: number, column: number, value: string | number) => {
  book.write(book.activeSheet, area(row, column), [[value]]);
};

test("an edit is taken back and done again, and the add-in's cells stay", async () => {
  type(0, 0, { v: 1 });
  write(0, 1, "=A1*10");
  type(0, 0, { v: 2 });
  write(1, 0, "add-in");
  await shows([
    [2, 20],
    ["add-in", null],
  ]);
  book.undo();
  await shows([
    [1, 10],
    ["add-in", null],
  ]);
  book.undo();
  await shows([
    [null, 0],
    ["add-in", null],
  ]);
  book.redo();
  book.redo();
  await shows([
    [2, 20],
    ["add-in", null],
  ]);
});

test("a typed formula with a custom function comes and goes, its spill too, also while the answer is awaited", async () => {
  type(0, 0, { f: "=SMALLCAP.TWICE(4)" });
  await shows([[8], ["below"]]);
  book.undo();
  await shows([[null], [null]]);
  book.redo();
  await shows([[8], ["below"]]);
  type(0, 0, { f: "=SMALLCAP.TWICE(5)" });
  await book.calculated();
  book.undo();
  await book.calculated();
  book.redo();
  book.undo();
  await shows([[8], ["below"]]);
  book.redo();
  await shows([[10], ["below"]]);
  type(0, 0, { v: 7 });
  await shows([[7], [null]]);
  book.undo();
  await shows([[10], ["below"]]);
});

test("rows that the add-in inserts and deletes do not make an undo miss its cell", async () => {
  type(1, 0, { v: "typed" });
  write(3, 0, "add-in");
  book.insertCells(book.activeSheet, area(0, 0, 1, 16_384), "Down");
  await shows([[null], [null], ["typed"], [null], ["add-in"]]);
  book.undo();
  book.undo();
  await shows([[null], [null], [null], ["add-in"], [null]]);
  book.redo();
  book.redo();
  await shows([[null], [null], ["typed"], [null], ["add-in"]]);
});

test("an undo leaves alone what the add-in has written over the user's edit", async () => {
  type(0, 0, { v: "typed" });
  write(0, 0, "add-in");
  book.undo();
  await shows([["add-in"]]);
});

test("a workbook that is opened begins without a past", async () => {
  type(0, 0, { v: "before" });
  await book.load(emptyBook());
  write(0, 0, "after");
  book.undo();
  await shows([["after"]]);
  book.redo();
  await shows([["after"]]);
});
