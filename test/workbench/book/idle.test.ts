/* A book that is asked to say when it is idle says so, whatever has become of its calculation. */
import { jest } from "@jest/globals";
import { IFormulaDependencyGenerator } from "@univerjs/engine-formula";
import { emptyBook } from "../../../src/workbench/book/emptyBook.ts";
import { FakeAddIn, fn } from "./fakeAddIn.ts";
import { bookOf } from "./contents.ts";
import { area, openBook, type Opened } from "./openBook.ts";
import { openUniver } from "./openUniver.ts";

let at: Opened;
beforeEach(() => void (at = openBook()));
afterEach(() => {
  at.book.dispose();
});

test("when the mode is manual and another workbook comes before the calculation", async () => {
  at.write(0, 0, [["=1+1"]]);
  at.book.calculationMode = "Manual";
  const idle = at.book.idle();
  await at.book.load(bookOf([{ row: 0, column: 0, input: "=2+2" }]));
  await idle;
  expect(at.book.calculationState).toBe("Pending");
  at.book.calculate("Recalculate");
  expect(await at.read(0, 0)).toEqual([[4]]);
});

test("when in the manual mode the call it waits for is given up", async () => {
  at.book.defineFunctions("SLOW", { functions: [fn("F")] }, new FakeAddIn());
  at.write(0, 0, [["=SLOW.F()"]]);
  await at.book.calculated();
  at.book.calculationMode = "Manual";
  const idle = at.book.idle();
  at.book.setDirty(at.sheet, area(0, 0));
  await idle;
  expect(at.book.calculationState).toBe("Pending");
});

test("when functions are defined and a workbook is opened in the same moment", async () => {
  const addIn = new FakeAddIn(() => ({ ok: true, value: [[1], [2]] }));
  at.book.defineFunctions("SMALLCAP", { functions: [fn("F")] }, addIn);
  const first = at.book.load(bookOf([{ row: 0, column: 0, input: "=SMALLCAP.F()+9" }]));
  const second = at.book.load(bookOf([{ row: 0, column: 0, input: "=SMALLCAP.F()" }]));
  await Promise.all([first, second]);
  expect(await at.read(0, 0, 2, 1)).toEqual([[1], [2]]);
  expect(addIn.asked).toHaveLength(1);
});

test("when it is disposed of while it calculates, loads and waits", async () => {
  at.book.defineFunctions("SLOW", { functions: [fn("F")] }, new FakeAddIn());
  at.write(0, 0, [["=SLOW.F()", "=1+1"]]);
  await at.book.calculated();
  at.write(1, 0, [["=SUM(A1:B1)"]]);
  const idle = at.book.idle();
  await new Promise((turn) => setTimeout(turn));
  at.book.dispose();
  await idle;
  at = openBook();
});

test("when the engine itself fails: it tells, and calculates the next time", async () => {
  const { book, univer } = openUniver();
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const generator = univer.__getInjector().get(IFormulaDependencyGenerator);
  const broken = jest.spyOn(generator, "generate").mockRejectedValueOnce(new Error("no tree"));
  book.write(book.activeSheet, area(0, 0), [["=1+1"]]);
  await book.idle();
  expect(told).toHaveBeenCalledWith("Univer cannot calculate", new Error("no tree"));
  expect(broken).toHaveBeenCalledTimes(1);
  told.mockRestore();
  book.calculate("Full");
  await book.idle();
  expect(book.values(book.activeSheet, area(0, 0))).toEqual([[2]]);
  await book.load(emptyBook());
  book.dispose();
});
