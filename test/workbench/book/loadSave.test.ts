/* A book opens what it saved, and saves what it opened. */
import fc from "fast-check";
import type { BookData, CellData, SheetData } from "../../../src/workbench/book/bookData.ts";
import { emptyBook, emptySheetData } from "../../../src/workbench/book/emptyBook.ts";
import { nodeBook } from "../../../src/workbench/book/nodeBook.ts";
import { FakeAddIn, fn } from "./fakeAddIn.ts";
import { area } from "./openBook.ts";

const book = nodeBook();
afterAll(() => {
  book.dispose();
});

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
  fc.string({ minLength: 1 }),
  fc.constantFrom("TRUE", "1e5", "=not a formula", "2024-01-01", "#N/A"),
  fc.boolean(),
  fc.constantFrom("#N/A", "#VALUE!", "#NUM!").map((error) => ({ error })),
);
const cell: fc.Arbitrary<CellData> = fc
  .record(
    {
      value,
      style: fc.constantFrom(
        { bold: true },
        { numberFormat: "0.0%", fill: "#DDEEFF" },
        { wrap: true, indent: 1 },
      ),
    },
    { requiredKeys: ["value"] },
  )
  .map((data) => data as CellData);
const small = fc.nat({ max: 20 });
const sizes = fc.uniqueArray(fc.tuple(small, fc.integer({ min: 5, max: 300 })), {
  selector: ([index]) => index,
  maxLength: 4,
});
const sorted = <T>(entries: readonly [number, T][]) => new Map([...entries].sort(([a], [b]) => a - b));
const levels = fc
  .uniqueArray(fc.tuple(small, fc.integer({ min: 1, max: 7 })), {
    selector: ([index]) => index,
    maxLength: 3,
  })
  .map(sorted);
const indices = fc.uniqueArray(small, { maxLength: 3 }).map((list) => list.sort((a, b) => a - b));

const sheet: fc.Arbitrary<Partial<SheetData>> = fc.record({
  cells: fc
    .uniqueArray(fc.tuple(small, small, cell), {
      selector: ([row, column]) => `${row},${column}`,
      maxLength: 12,
    })
    .map((cells) => {
      const rows = new Map<number, [number, CellData][]>();
      for (const [row, column, data] of cells) rows.set(row, [...(rows.get(row) ?? []), [column, data]]);
      return sorted([...rows].map(([row, line]) => [row, sorted(line)]));
    }),
  columnWidths: sizes.map(sorted),
  rowHeights: sizes.map(sorted),
  hiddenColumns: indices,
  hiddenRows: indices,
  rowLevels: levels,
  columnLevels: levels,
  frozenRows: fc.nat({ max: 3 }),
  frozenColumns: fc.nat({ max: 3 }),
  showGridlines: fc.boolean(),
  customProperties: fc.constantFrom({}, { owner: "smallcap" }),
});

const bookData: fc.Arbitrary<BookData> = fc.array(sheet, { minLength: 1, maxLength: 3 }).map((sheets) => ({
  ...emptyBook(),
  sheets: sheets.map((each, i) => ({ ...emptySheetData(`sheet-${i + 1}`, `Sheet ${i + 1}`), ...each })),
  activeSheet: `Sheet ${sheets.length}`,
}));

test("what is opened and saved is the same", async () => {
  await fc.assert(
    fc.asyncProperty(bookData, async (data) => {
      await book.load(data);
      await book.idle();
      expect(book.save()).toEqual(data);
    }),
    { numRuns: 40 },
  );
});

test("objects, names, settings, properties and foreign parts come through", async () => {
  const first: SheetData = {
    ...emptySheetData("a", "Data"),
    visibility: "VeryHidden",
    tabColor: "#1A7F5A",
    cells: new Map([[0, new Map([[0, { value: "Ticker" }]])]]),
    merges: [area(5, 5, 2, 2)],
    tables: [
      {
        id: "1",
        name: "Funds",
        area: area(0, 0, 3, 1),
        columns: ["Ticker"],
        showHeaders: true,
        showTotals: false,
        showFilterButton: true,
        showBandedRows: true,
        style: "TableStyleMedium2",
      },
    ],
    conditionalFormats: [{ id: "cf", areas: [area(0, 0)], priority: 0, type: "DataBar", color: "#FF0000" }],
    charts: [
      {
        id: "c",
        name: "Chart 1",
        type: "Line",
        legend: "None",
        series: [{ name: "s", values: "=Data!$A$1:$A$2" }],
        categoryAxis: { visible: true },
        valueAxis: { visible: true },
        left: 0,
        top: 0,
        width: 400,
        height: 200,
      },
    ],
    notes: [{ row: 1, column: 1, text: "note" }],
  };
  const data: BookData = {
    sheets: [first, emptySheetData("b", "Front")],
    activeSheet: "Front",
    names: [
      { name: "Rate", formula: "=0.05", visible: true },
      { name: "Local", formula: "=Data!$A$1", visible: true, sheet: "a" },
    ],
    settings: { theme: "dark", list: [1, 2] },
    customXml: [{ id: "{1}", xml: "<a/>" }],
    properties: { title: "Funds", custom: { desk: 7 } },
    foreignParts: { "xl/other.bin": new Uint8Array([1, 2]) },
  };
  await book.load(data);
  await book.idle();
  expect(book.save()).toEqual(data);
  await book.load(emptyBook());
  expect(book.save()).toEqual(emptyBook());
});

test("formulas come with their last results and are not run again; those without a result are", async () => {
  const addIn = new FakeAddIn((call) => ({ ok: true, value: call.id }));
  book.defineFunctions("SMALLCAP", { functions: [fn("NOW")] }, addIn);
  const cells: SheetData["cells"] = new Map([
    [
      0,
      new Map<number, CellData>([
        [0, { value: 99, formula: "=SMALLCAP.NOW()" }],
        [1, { value: null, formula: "=A1+1" }],
        [2, { value: null, formula: "=SMALLCAP.NOW()" }],
      ]),
    ],
  ]);
  await book.load({ ...emptyBook(), sheets: [{ ...emptySheetData("a", "Sheet1"), cells }] });
  await book.idle();
  expect(book.values("a", area(0, 0, 1, 3))).toEqual([[99, 100, 1]]);
  expect(addIn.asked).toHaveLength(1);
});

test("spills come back whole, and still belong to their formula", async () => {
  const spilled = nodeBook();
  spilled.write(spilled.activeSheet, area(1, 1, 1, 2), [["=SEQUENCE(2)", "=SUM(B2#)"]]);
  await spilled.idle();
  const data = spilled.save();
  spilled.dispose();
  expect(data.sheets[0]!.cells.get(1)?.get(1)).toEqual({
    value: 1,
    formula: "=SEQUENCE(2)",
    spill: { rows: 2, columns: 1 },
  });
  expect(data.sheets[0]!.cells.get(2)?.get(1)).toEqual({ value: 2 });

  book.write(book.activeSheet, area(0, 4), [["=SEQUENCE(9)"]]);
  await book.idle();
  await book.load(data);
  await book.idle();
  const id = data.sheets[0]!.id;
  expect(book.values(id, area(1, 1, 2, 2))).toEqual([
    [1, 3],
    [2, null],
  ]);
  expect(book.save()).toEqual(data);
  expect(book.spillParent(id, 2, 1)).toEqual({ row: 1, column: 1 });
  book.write(id, area(1, 1), [["=SEQUENCE(1)*7"]]);
  await book.idle();
  expect(book.values(id, area(1, 1, 2, 2))).toEqual([
    [7, 7],
    [null, null],
  ]);
});

test("a cell that may be written on a protected sheet stays one, whatever becomes of it", async () => {
  const cells = new Map([[0, new Map([[0, { value: 1, style: { unlocked: true, bold: true } }]])]]);
  const sheet = { ...emptyBook().sheets[0]!, cells };
  await book.load({ ...emptyBook(), sheets: [sheet] });
  book.write(sheet.id, area(0, 0), [[2]]);
  book.setStyle(sheet.id, area(0, 0), { bold: undefined, fill: "#DDEEFF" });
  book.insertCells(sheet.id, area(0, 0, 1, 16_384), "Down");
  expect(book.save().sheets[0]!.cells.get(1)!.get(0)).toEqual({
    value: 2,
    style: { unlocked: true, fill: "#DDEEFF" },
  });
});

test("groups of rows go where their rows go", async () => {
  const sheet = { ...emptyBook().sheets[0]!, rowLevels: new Map([[2, 1]]), columnLevels: new Map([[1, 2]]) };
  await book.load({ ...emptyBook(), sheets: [sheet] });
  book.insertCells(sheet.id, area(0, 0, 2, 16_384), "Down");
  book.setRowHeight(sheet.id, 4, 1, 40);
  const [saved] = book.save().sheets;
  expect([...saved!.rowLevels]).toEqual([[4, 1]]);
  expect([...saved!.columnLevels]).toEqual([[1, 2]]);
});
