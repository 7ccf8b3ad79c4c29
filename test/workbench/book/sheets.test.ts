/* Sheets: their order, names, looks, and what the book tells of changes. */
import type { BookChange } from "../../../src/workbench/book/book.ts";
import { area, openBook, type Opened } from "./openBook.ts";

let at: Opened;
let told: BookChange[];
beforeEach(() => {
  at = openBook();
  told = [];
  at.book.onChange((change) => told.push(change));
});
afterEach(() => {
  at.book.dispose();
});

const names = () => at.book.sheets.map(({ name }) => name);

test("sheets are added where one says, moved, renamed and deleted; ids stay", () => {
  const last = at.book.addSheet("Last");
  const first = at.book.addSheet("First", 0);
  expect(names()).toEqual(["First", "Sheet1", "Last"]);
  at.book.updateSheet(first.id, { position: 2 });
  expect(names()).toEqual(["Sheet1", "Last", "First"]);
  at.book.updateSheet(last.id, { name: "Renamed" });
  at.book.deleteSheet(at.sheet);
  expect(names()).toEqual(["Renamed", "First"]);
  expect(at.book.sheets.map(({ id }) => id)).toEqual([last.id, first.id]);
  expect(at.book.activeSheet).toBe(last.id);
});

test("a formula follows the name of the sheet it reads, and is #REF! when the sheet is gone", async () => {
  const data = at.book.addSheet("Data").id;
  at.book.write(data, area(0, 0), [[5]]);
  at.write(0, 0, [["=Data!A1*2"]]);
  at.book.updateSheet(data, { name: "My data" });
  expect(at.book.formulas(at.sheet, area(0, 0))).toEqual([["='My data'!A1*2"]]);
  expect(await at.read(0, 0)).toEqual([[10]]);
  at.book.deleteSheet(data);
  expect(await at.read(0, 0)).toEqual([[{ error: "#REF!" }]]);
});

test("a formula that names a table does not go on with its figures when its sheet is gone", async () => {
  const data = at.book.addSheet("Data").id;
  const place = { row: 0, column: 0, rows: 3, columns: 1 };
  at.book.write(data, place, [["PE"], [1], [2]]);
  at.book.putTable(data, {
    id: "{1}",
    name: "Funds",
    area: place,
    columns: ["PE"],
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: "TableStyleMedium2",
  });
  at.write(0, 0, [["=SUM(Funds[PE])"]]);
  expect(await at.read(0, 0)).toEqual([[3]]);
  at.book.deleteSheet(data);
  expect(await at.read(0, 0)).toEqual([[{ error: "#NAME?" }]]);
});

test("looks of a sheet are kept", () => {
  const looks = {
    visibility: "VeryHidden",
    tabColor: "#1A7F5A",
    showGridlines: false,
    frozenRows: 2,
    frozenColumns: 1,
    customProperties: { owner: "smallcap" },
  } as const;
  const { id } = at.book.addSheet("Other");
  at.book.updateSheet(id, looks);
  expect(at.book.sheets[1]).toMatchObject(looks);
  at.book.updateSheet(id, { visibility: "Visible", tabColor: null });
  expect(at.book.sheets[1]).toMatchObject({ visibility: "Visible", tabColor: null });
});

test("the sheet in front gives way when it is hidden, and the last visible one cannot go", () => {
  const other = at.book.addSheet("Other").id;
  at.book.activateSheet(other);
  at.book.updateSheet(other, { visibility: "Hidden" });
  expect(at.book.activeSheet).toBe(at.sheet);
  expect(() => {
    at.book.deleteSheet(at.sheet);
  }).toThrow("one visible sheet");
});

test("changes are told with what, where and by whom", async () => {
  at.write(1, 1, [[1, 2]]);
  at.book.write(at.sheet, area(0, 0), [[3]], { origin: "user" });
  at.book.setStyle(at.sheet, area(0, 0), { bold: true });
  const { id } = at.book.addSheet("New");
  at.book.activateSheet(id);
  at.book.updateSheet(id, { name: "Newer" });
  at.book.deleteSheet(id);
  expect(told.filter(({ kind }) => kind !== "sheetActivated")).toMatchObject([
    { kind: "cells", sheet: at.sheet, area: area(1, 1, 1, 2), origin: "add-in" },
    { kind: "cells", sheet: at.sheet, area: area(0, 0), origin: "user" },
    { kind: "format", sheet: at.sheet, area: area(0, 0), origin: "add-in" },
    { kind: "sheetAdded", sheet: id, origin: "add-in" },
    { kind: "sheetUpdated", sheet: id },
    { kind: "sheetDeleted", sheet: id },
  ]);
  expect(told.filter(({ kind }) => kind === "sheetActivated").map(({ sheet }) => sheet)).toEqual([
    id,
    at.sheet,
  ]);
  told = [];
  at.write(0, 4, [["=SUM(A1:C2)"]]);
  await at.book.idle();
  expect(told).toHaveLength(1);
});

test("the selection is kept and told", () => {
  const heard: unknown[] = [];
  at.book.onSelect((selection) => heard.push(selection));
  const selection = { sheet: at.sheet, area: area(2, 3, 4, 5) };
  at.book.selection = selection;
  expect(at.book.selection).toEqual(selection);
  expect(heard).toEqual([selection]);
});

test("an unknown sheet is named in the failure", () => {
  expect(() => at.book.values("nowhere", area(0, 0))).toThrow("no sheet has the id nowhere");
});

test("a deleted sheet takes its names along, and its id is never given again", () => {
  const { id } = at.book.addSheet("Filled");
  at.book.putName({ name: "_mark", formula: "=1", sheet: id, visible: false });
  at.book.putName({ name: "Everywhere", formula: "=2", visible: true });
  at.book.deleteSheet(id);
  expect(at.book.names.map(({ name }) => name)).toEqual(["Everywhere"]);
  const again = at.book.addSheet("Filled");
  expect(again.id).not.toBe(id);
  at.book.putName({ name: "_mark", formula: "=3", sheet: again.id, visible: false });
  expect(at.book.names.find(({ name }) => name === "_mark")).toMatchObject({
    formula: "=3",
    sheet: again.id,
  });
});

test("a reference through several sheets reads those between the two, as they stand now", async () => {
  const { book, sheet } = at;
  const months = ["Feb", "Mar '26", "Apr"].map((name) => book.addSheet(name).id);
  [sheet, ...months].forEach((id, i) => {
    book.write(id, area(0, 0, 2, 1), [[10 ** i], [1]]);
  });
  at.write(0, 1, [
    ["=SUM(Sheet1:Apr!A1)", "=AVERAGE('Feb:Mar ''26'!A1:A2)", "=COUNT(Sheet1:Apr!A:A)", "=SUM(Feb:None!A1)"],
  ]);
  expect(await at.read(0, 1, 1, 3)).toEqual([[1111, 28, 8]]);
  expect((await at.read(0, 4))[0]![0]).toHaveProperty("error");
  book.write(months[0]!, area(0, 0), [[20]]);
  expect(await at.read(0, 1)).toEqual([[1121]]);
  book.updateSheet(months[0]!, { position: 3 });
  expect(await at.read(0, 1)).toEqual([[1101]]);
  const between = book.addSheet("New", 1).id;
  book.write(between, area(0, 0), [[5]]);
  expect(await at.read(0, 1)).toEqual([[1106]]);
  expect(book.formulas(sheet, area(0, 1))).toEqual([["=SUM(Sheet1:Apr!A1)"]]);
  book.insertCells(between, area(0, 0, 1, 16_384), "Down");
  expect(book.formulas(sheet, area(0, 1))).toEqual([["=SUM(Sheet1:Apr!A1)"]]);
});
