/* A header that looks like a formula is a text, also once a table has been made of it. */
import { nodeBook } from "../../src/workbench/book/nodeBook.ts";
import { addTable } from "../../src/workbench/office/model/tables/tableData.ts";

test("making a table does not turn its headers into formulas", () => {
  const book = nodeBook();
  const sheet = book.activeSheet;
  const header = { type: "String", basicType: "String", basicValue: '=HYPERLINK("https://evil.example")' };
  book.write(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, [[header], ["x"]]);
  addTable(book, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, true);
  expect(book.formulas(sheet, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[null]]);
  book.dispose();
});
