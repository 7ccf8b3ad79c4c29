/* Nothing that leaves the formulas of a sheet alone makes all its cells be read again: a million cells take their time. */
import { jest } from "@jest/globals";
import { engineOver } from "../../../src/workbench/book/engine.ts";
import { area } from "./openBook.ts";
import { MoodyAddIn, functions } from "./moodyAddIn.ts";
import { openUniver } from "./openUniver.ts";

test("a table, a name, widths and what is written are no reason to look for formulas, and those there go on calculating", async () => {
  const { book, univer } = openUniver();
  const sheet = book.activeSheet;
  book.write(sheet, area(0, 0, 2, 2), [
    ["Cost", "Twice"],
    [1, "=A2*2"],
  ]);
  await book.idle();
  const cells = engineOver(univer).worksheet(sheet).getCellMatrix();
  const table = {
    id: "1",
    name: "Costs",
    area: area(0, 0, 2, 2),
    columns: ["Cost", "Twice"],
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: "TableStyleMedium2",
  };
  book.putTable(sheet, table); // they are read here, once
  const read = jest.spyOn(cells, "forValue");
  book.putTable(sheet, { ...table, name: "Fees" });
  book.putName({ name: "cost", formula: "=Sheet1!$A$2", visible: true });
  book.setColumnWidth(sheet, 0, 2, 90);
  book.freeze(sheet, 1, 0);
  book.setStyle(sheet, area(0, 0, 1, 2), { bold: true });
  book.write(sheet, area(1, 0), [[3]]);
  await book.idle();
  expect(read).not.toHaveBeenCalled();
  expect(book.values(sheet, area(1, 0, 1, 2))).toEqual([[3, 6]]);
  book.dispose();
});

test("a cell that waits and moves, in the turn in which another is typed, is asked again where it is now", async () => {
  const { book } = openUniver();
  const addIn = new MoodyAddIn();
  const sheet = book.activeSheet;
  book.defineFunctions("STORM", { functions }, addIn);
  book.deleteCells(sheet, area(0, 0, 1, 16_384), "Up");
  book.write(sheet, area(0, 1), [["=STORM.TWICE(A1)"]]);
  await book.calculated();
  expect(book.values(sheet, area(0, 1))).toEqual([[{ error: "#BUSY!" }]]);
  book.write(sheet, area(0, 0), [[4]]); // the formulas are known now
  book.undo(); // and a row comes back above them; the formula goes on reading A1, which is empty now
  addIn.answerEverything();
  await book.idle();
  expect(book.values(sheet, area(1, 0, 1, 2))).toEqual([[4, 0]]);
  book.dispose();
});
