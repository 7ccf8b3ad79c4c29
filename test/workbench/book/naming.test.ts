/* Defined names and tables in formulas, and what happens to formulas when these change. */
import type { TableData } from "../../../src/workbench/book/bookData.ts";
import { area, openBook, type Opened } from "./openBook.ts";

let at: Opened;
beforeEach(() => void (at = openBook()));
afterEach(() => {
  at.book.dispose();
});

const funds: TableData = {
  id: "1",
  name: "Funds",
  area: area(0, 0, 4, 2),
  columns: ["Ticker", "Net assets"],
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  showBandedRows: true,
  style: "TableStyleMedium2",
};

function fillTable(): void {
  at.write(0, 0, [
    ["Ticker", "Net assets"],
    ["IWM", 15],
    ["SPY", 20],
    ["VB", 18],
  ]);
  at.book.putTable(at.sheet, funds);
}

test("names stand for references, constants and other names", async () => {
  at.write(0, 0, [[1], [2]]);
  at.book.putName({ name: "Rate", formula: "=0.05", visible: true, comment: "yearly" });
  at.book.putName({ name: "Twice", formula: "=Rate*2", visible: true });
  at.book.putName({ name: "Shares", formula: "=Sheet1!$A$1:$A$2", visible: false });
  at.write(0, 2, [["=rate", "=Twice", "=SUM(Shares)"]]);
  expect(await at.read(0, 2, 1, 3)).toEqual([[0.05, 0.1, 3]]);
  expect(at.book.names).toEqual([
    { name: "Rate", formula: "=0.05", visible: true, comment: "yearly" },
    { name: "Twice", formula: "=Rate*2", visible: true },
    { name: "Shares", formula: "=Sheet1!$A$1:$A$2", visible: false },
  ]);
});

test("formulas follow a name that changes, moves, goes and comes back", async () => {
  at.write(0, 0, [[1], [2]]);
  at.book.putName({ name: "Rate", formula: "=0.05", visible: true });
  at.book.putName({ name: "Twice", formula: "=Rate*2", visible: true });
  at.book.putName({ name: "Shares", formula: "=Sheet1!$A$1:$A$2", visible: true });
  at.write(0, 2, [["=Rate", "=Twice", "=SUM(Shares)"]]);
  await at.book.idle();
  at.book.putName({ name: "RATE", formula: "=0.07", visible: true });
  expect(await at.read(0, 2, 1, 2)).toEqual([[0.07, 0.14]]);
  at.book.insertCells(at.sheet, area(0, 0, 1, 16_384), "Down");
  expect(at.book.names[2]).toMatchObject({ formula: "=Sheet1!$A$2:$A$3" });
  at.write(1, 0, [[10]]);
  expect(await at.read(1, 4)).toEqual([[12]]);
  at.book.deleteName("rate");
  expect(await at.read(1, 2, 1, 3)).toEqual([[{ error: "#NAME?" }, { error: "#NAME?" }, 12]]);
  at.book.putName({ name: "Rate", formula: "=1", visible: true });
  expect(await at.read(1, 2, 1, 2)).toEqual([[1, 2]]);
});

test("a name of one sheet says which, and books do not share names", async () => {
  at.book.putName({ name: "Local", formula: "=5", visible: true, sheet: at.sheet });
  at.write(0, 0, [["=Local"]]);
  expect(await at.read(0, 0)).toEqual([[5]]);
  expect(at.book.names).toEqual([{ name: "Local", formula: "=5", visible: true, sheet: at.sheet }]);
  const other = openBook();
  other.write(0, 0, [["=Local"]]);
  expect(await other.read(0, 0)).toEqual([[{ error: "#NAME?" }]]);
  other.book.dispose();
});

test.each([
  ["=SUM(Funds[Net assets])", 53],
  ["=SUM(funds[net ASSETS])", 53],
  ["=Funds[@[Net assets]]", 15],
  ["=Funds[[#This Row],[Ticker]]", "IWM"],
  ["=COUNTA(Funds[#All])", 8],
  ["=INDEX(Funds[#Headers],2)", "Net assets"],
  ["=ROWS(Funds[#Data])", 3],
  ['=SUMPRODUCT((Funds[Ticker]="VB")*Funds[Net assets])', 18],
  ["=SUM(Funds[[Ticker]:[Net assets]])", 53],
])("%s reads the table", async (formula, result) => {
  fillTable();
  at.write(1, 5, [[formula]]);
  expect(await at.read(1, 5)).toEqual([[result]]);
  expect(at.book.formulas(at.sheet, area(1, 5))).toEqual([[formula]]);
});

test("formulas follow a table that grows, has totals, is renamed, moves and goes", async () => {
  fillTable();
  at.write(0, 5, [["=SUM(Funds[Net assets])"]]);
  expect(await at.read(0, 5)).toEqual([[53]]);
  at.write(4, 0, [["IJR", 7]]);
  at.book.putTable(at.sheet, { ...funds, area: area(0, 0, 5, 2) });
  expect(await at.read(0, 5)).toEqual([[60]]);
  at.book.putTable(at.sheet, { ...funds, area: area(0, 0, 5, 2), showTotals: true });
  expect(await at.read(0, 5)).toEqual([[53]]);
  at.book.insertCells(at.sheet, area(2, 0, 1, 16_384), "Down");
  expect(at.book.tables(at.sheet)[0]!.area).toEqual(area(0, 0, 6, 2));
  at.write(2, 1, [[100]]);
  expect(await at.read(0, 5)).toEqual([[153]]);
  at.book.putTable(at.sheet, { ...funds, name: "Etfs" });
  expect(await at.read(0, 5)).toEqual([[{ error: "#NAME?" }]]);
  at.write(0, 6, [["=SUM(Etfs[Net assets])"]]);
  expect(await at.read(0, 6)).toEqual([[135]]);
  at.book.deleteTable(at.sheet, "1");
  expect(await at.read(0, 6)).toEqual([[{ error: "#NAME?" }]]);
  expect(at.book.tables(at.sheet)).toEqual([]);
});

describe("a table in motion", () => {
  const sums = () => at.read(0, 9, 1, 2);
  beforeEach(() => {
    fillTable();
    at.write(0, 9, [["=SUM(Funds[Net assets])", "=MAX(funds)"]]);
  });
  const table = () => at.book.tables(at.sheet)[0]!;
  const wholeRows = (row: number, rows = 1) => area(row, 0, rows, 16_384);
  const wholeColumns = (column: number, columns = 1) => area(0, column, 1_048_576, columns);

  test("goes down and up with cells inserted and deleted above it, and back with an undo", async () => {
    at.book.insertCells(at.sheet, area(0, 0, 2, 2), "Down");
    expect(table()).toEqual({ ...funds, area: area(2, 0, 4, 2) });
    expect(await sums()).toEqual([[53, 20]]);
    at.book.undo();
    expect(table()).toEqual(funds);
    at.book.redo();
    expect(table()).toEqual({ ...funds, area: area(2, 0, 4, 2) });
    at.book.deleteCells(at.sheet, area(1, 0, 1, 2), "Up");
    expect(table()).toEqual({ ...funds, area: area(1, 0, 4, 2) });
    expect(await sums()).toEqual([[53, 20]]);
  });

  test("shrinks with its rows, and goes with the last of them", async () => {
    at.book.deleteCells(at.sheet, wholeRows(2), "Up");
    expect(table().area).toEqual(area(0, 0, 3, 2));
    expect(await sums()).toEqual([[33, 18]]);
    at.book.deleteCells(at.sheet, wholeRows(0, 3), "Up");
    expect(at.book.tables(at.sheet)).toEqual([]);
  });

  test("names the columns it gets, and forgets those it loses, undo included", async () => {
    at.book.insertCells(at.sheet, wholeColumns(1), "Right");
    expect(table()).toMatchObject({ area: area(0, 0, 4, 3), columns: ["Ticker", "Column1", "Net assets"] });
    expect(await at.read(0, 0, 1, 3)).toEqual([["Ticker", "Column1", "Net assets"]]);
    expect(await at.read(0, 10)).toEqual([[53]]);
    at.write(1, 1, [[1], [2], [3]]);
    at.write(0, 12, [["=SUM(Funds[Column1])"]]);
    expect(await at.read(0, 12)).toEqual([[6]]);
    at.book.deleteCells(at.sheet, wholeColumns(1), "Left");
    expect(table()).toMatchObject({ area: area(0, 0, 4, 2), columns: ["Ticker", "Net assets"] });
    at.book.undo();
    expect(table()).toMatchObject({ area: area(0, 0, 4, 3), columns: ["Ticker", "Column1", "Net assets"] });
  });
});

test("columns are called what their headers say, and formulas follow", async () => {
  fillTable();
  at.write(0, 5, [
    [
      "=SUM(Funds[Net assets])",
      "=Funds[[#Totals],[Ticker]]",
      '=COUNTA(Funds[[Ticker]:[Net assets]])&"[Ticker]"',
    ],
  ]);
  await at.book.idle();
  at.write(0, 0, [["Net assets", "Ticker"]]);
  expect(at.book.tables(at.sheet)[0]!.columns).toEqual(["Net assets", "Ticker"]);
  expect(at.book.formulas(at.sheet, area(0, 5, 1, 3))).toEqual([
    [
      "=SUM(Funds[Ticker])",
      "=Funds[[#Totals],[Net assets]]",
      '=COUNTA(Funds[[Net assets]:[Ticker]])&"[Ticker]"',
    ],
  ]);
  expect(await at.read(0, 5)).toEqual([[53]]);
  at.write(0, 1, [[2024]]);
  at.write(0, 0, [[""]]);
  expect(at.book.tables(at.sheet)[0]!.columns).toEqual(["Column1", "2024"]);
  expect(await at.read(0, 0, 1, 2)).toEqual([["Column1", 2024]]);
  at.write(0, 0, [["2024"]]);
  expect(at.book.tables(at.sheet)[0]!.columns).toEqual(["20242", "2024"]);
  expect(await at.read(0, 5)).toEqual([[53]]);
});

test("a formula inside a table may leave out its name", async () => {
  fillTable();
  at.write(0, 2, [["Share"]]);
  at.book.putTable(at.sheet, { ...funds, area: area(0, 0, 4, 3), columns: [...funds.columns, "Share"] });
  at.write(1, 2, [["=[@[Net assets]]/SUM([Net assets])"], ['=LEN([@Ticker])&"[@Ticker]"']]);
  expect(await at.read(1, 2, 2, 1)).toEqual([[15 / 53], ["3[@Ticker]"]]);
  expect(at.book.formulas(at.sheet, area(1, 2))).toEqual([["=Funds[@[Net assets]]/SUM(Funds[Net assets])"]]);
});

test("a name that a function has, too, does not take its calls; a name that is a LAMBDA is called", async () => {
  at.write(0, 0, [[0.05]]);
  at.book.putName({ name: "Rate", formula: "=Sheet1!$A$1", visible: true });
  at.book.putName({ name: "Year", formula: "=2024", visible: true });
  at.book.putName({ name: "Twice", formula: "=LAMBDA(x,2*x)", visible: true });
  at.write(1, 0, [
    ["=ROUND(RATE(12,-100,1000),6)", "=YEAR(45000)", "=Rate+Year", "=Twice(4)", "=YEAR(DATE(Year,1,1))"],
  ]);
  expect(await at.read(1, 0, 1, 5)).toEqual([[0.029229, 2023, 2024.05, 8, 2024]]);
});
