/* Looks of cells, sizes, hidden rows, merges; and what insertion and deletion of cells move. */
import type { CellStyle } from "../../../src/workbench/book/bookData.ts";
import { area, openBook, type Opened } from "./openBook.ts";

let at: Opened;
beforeEach(() => void (at = openBook()));
afterEach(() => {
  at.book.dispose();
});

const style: Required<Omit<CellStyle, "unlocked">> = {
  numberFormat: "0.00%",
  bold: true,
  italic: true,
  underline: true,
  strikethrough: true,
  fontName: "Consolas",
  fontSize: 14,
  color: "#102030",
  fill: "#DDEEFF",
  horizontal: "Center",
  vertical: "Top",
  wrap: true,
  indent: 2,
  borders: { top: { style: "Thin", color: "#000000" }, bottom: { style: "Double", color: "#FF0000" } },
};

test("every property of a style can be set, merged and taken away", () => {
  at.book.setStyle(at.sheet, area(0, 0, 2, 1), style);
  expect(at.book.styles(at.sheet, area(0, 0, 2, 1))).toEqual([[style], [style]]);
  at.book.setStyle(at.sheet, area(1, 0), { bold: undefined, fontSize: 9, borders: undefined });
  const left = { ...style, bold: undefined, fontSize: 9, borders: undefined };
  expect(at.book.styles(at.sheet, area(1, 0))).toEqual([[left]]);
});

test("a style leaves formulas and values alone", async () => {
  at.write(0, 0, [[2, "=A1*3"]]);
  await at.book.idle();
  at.book.setStyle(at.sheet, area(0, 0, 1, 2), { bold: true });
  at.write(0, 0, [[3]]);
  expect(await at.read(0, 0, 1, 2)).toEqual([[3, 9]]);
  expect(at.book.styles(at.sheet, area(0, 0, 1, 2))).toEqual([[{ bold: true }, { bold: true }]]);
});

test("sizes, and columns as wide as their texts", () => {
  at.book.setColumnWidth(at.sheet, 1, 2, 120);
  at.book.setRowHeight(at.sheet, 3, 1, 40);
  const widths = () => [0, 1, 2, 3].map((column) => at.book.columnWidth(at.sheet, column));
  expect(widths()).toEqual([64, 120, 120, 64]);
  expect(at.book.rowHeight(at.sheet, 3)).toBe(40);
  at.write(0, 0, [["iShares Russell 2000 ETF", "1", "종목코드"]]);
  at.book.autofitColumns(at.sheet, area(0, 0, 1_048_576, 4));
  const [wide, narrow, korean, empty] = widths();
  expect(wide).toBeGreaterThan(150);
  expect(narrow).toBeLessThan(20);
  expect(korean).toBe(8 * 7 + 9);
  expect(empty).toBe(64);
});

test("rows and columns are hidden and shown; SUBTOTAL leaves hidden rows out", async () => {
  at.write(0, 0, [[1], [2], [4], ["=SUBTOTAL(109,A1:A3)"]]);
  expect(await at.read(3, 0)).toEqual([[7]]);
  at.book.setHidden(at.sheet, "rows", 1, 1, true);
  at.book.setHidden(at.sheet, "columns", 5, 2, true);
  expect([0, 1, 2].map((row) => at.book.isHidden(at.sheet, "rows", row))).toEqual([false, true, false]);
  expect(at.book.isHidden(at.sheet, "columns", 6)).toBe(true);
  expect(await at.read(3, 0)).toEqual([[5]]);
  at.book.setHidden(at.sheet, "rows", 1, 1, false);
  expect(await at.read(3, 0)).toEqual([[7]]);
});

test("cells are merged and parted", () => {
  at.book.merge(at.sheet, area(0, 0, 2, 2));
  expect(at.book.save().sheets[0]!.merges).toEqual([area(0, 0, 2, 2)]);
  at.book.unmerge(at.sheet, area(1, 1));
  expect(at.book.save().sheets[0]!.merges).toEqual([]);
});

describe("inserting and deleting", () => {
  beforeEach(async () => {
    at.write(0, 0, [[1], [2], [3]]);
    at.write(0, 2, [["=SUM(A1:A3)", "=A3*10"]]);
    await at.book.idle();
  });

  test("whole rows, which may be undone and redone", async () => {
    at.book.insertCells(at.sheet, area(1, 0, 2, 16_384), "Down");
    at.write(1, 0, [[100]]);
    expect(await at.read(0, 2, 1, 2)).toEqual([[106, 30]]);
    expect(at.book.formulas(at.sheet, area(0, 2, 1, 2))).toEqual([["=SUM(A1:A5)", "=A5*10"]]);
    at.book.deleteCells(at.sheet, area(1, 0, 2, 16_384), "Up");
    expect(at.book.formulas(at.sheet, area(0, 2, 1, 2))).toEqual([["=SUM(A1:A3)", "=A3*10"]]);
    at.book.undo();
    expect(at.book.formulas(at.sheet, area(0, 2))).toEqual([["=SUM(A1:A5)"]]);
    at.book.redo();
    expect(at.book.formulas(at.sheet, area(0, 2))).toEqual([["=SUM(A1:A3)"]]);
    expect(await at.read(0, 2, 1, 2)).toEqual([[6, 30]]);
  });

  test("a part of a column, and columns", async () => {
    at.book.insertCells(at.sheet, area(1, 0), "Down");
    expect(await at.read(0, 0, 4, 3)).toEqual([
      [1, null, 6],
      [null, null, null],
      [2, null, null],
      [3, null, null],
    ]);
    at.book.deleteCells(at.sheet, area(1, 0), "Up");
    at.book.insertCells(at.sheet, area(0, 0, 1_048_576, 1), "Right");
    expect(at.book.formulas(at.sheet, area(0, 3, 1, 2))).toEqual([["=SUM(B1:B3)", "=B3*10"]]);
    at.book.deleteCells(at.sheet, area(0, 1, 1_048_576, 1), "Left");
    expect(await at.read(0, 2, 1, 2)).toEqual([[{ error: "#REF!" }, { error: "#REF!" }]]);
  });

  test("on a sheet that is not in front", async () => {
    const other = at.book.addSheet("Other").id;
    at.book.activateSheet(other);
    at.book.insertCells(at.sheet, area(0, 0, 1, 1), "Right");
    expect(at.book.activeSheet).toBe(other);
    expect(await at.read(0, 0, 2, 2)).toEqual([
      [null, 1],
      [2, null],
    ]);
  });

  test("what lies on the sheet moves along, and back", () => {
    at.book.putNote(at.sheet, { row: 2, column: 0, text: "three" });
    at.book.putConditionalFormat(at.sheet, {
      id: "cf",
      areas: [area(0, 0, 3, 1)],
      priority: 0,
      type: "DataBar",
      color: "#1A7F5A",
    });
    at.book.insertCells(at.sheet, area(1, 0, 1, 16_384), "Down");
    expect(at.book.notes(at.sheet)).toEqual([{ row: 3, column: 0, text: "three" }]);
    expect(at.book.conditionalFormats(at.sheet)[0]!.areas).toEqual([area(0, 0, 4, 1)]);
    at.book.undo();
    expect(at.book.notes(at.sheet)).toEqual([{ row: 2, column: 0, text: "three" }]);
    expect(at.book.conditionalFormats(at.sheet)[0]!.areas).toEqual([area(0, 0, 3, 1)]);
    at.book.deleteCells(at.sheet, area(0, 0, 3, 16_384), "Up");
    expect(at.book.notes(at.sheet)).toEqual([]);
    expect(at.book.conditionalFormats(at.sheet)).toEqual([]);
  });
});

test("a row follows its largest font until somebody sets its height, also once opened again", async () => {
  const { book, sheet } = at;
  book.setStyle(sheet, area(0, 0, 2, 2), { fontSize: 14 });
  book.setStyle(sheet, area(0, 1), { fontSize: 16 });
  expect([book.rowHeight(sheet, 0), book.rowHeight(sheet, 1), book.rowHeight(sheet, 2)]).toEqual([
    29, 25, 20,
  ]);
  book.setRowHeight(sheet, 1, 1, 30);
  book.setStyle(sheet, area(1, 0), { fontSize: 24 });
  book.setStyle(sheet, area(0, 1), { fontSize: undefined });
  expect([book.rowHeight(sheet, 0), book.rowHeight(sheet, 1)]).toEqual([25, 30]);

  const saved = book.save();
  expect([...saved.sheets[0]!.rowHeights]).toEqual([[1, 30]]);
  await book.load(saved);
  expect([book.rowHeight(book.activeSheet, 0), book.rowHeight(book.activeSheet, 1)]).toEqual([25, 30]);
});
