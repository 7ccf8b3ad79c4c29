/* Refreshing through Microsoft's own office.js: only our cells are asked anew, and it is known when they are done. */
import type { FunctionsMetadata } from "../../src/workbench/book/functions/functionMetadata.ts";
import { refreshCells } from "../../src/sheets/refresh/refreshCells.ts";
import { ownCells } from "../../src/sheets/refresh/ownCells.ts";
import { runsOf } from "../../src/sheets/refresh/runsOf.ts";
import { openOfficePage, type OfficePage } from "../workbench/office/officePage.ts";

const metadata = {
  functions: ["ETF", "FAIL"].map((id) => ({
    id,
    name: id,
    description: id,
    parameters: [{ name: "tickers", type: "any" }],
    result: { type: "any" },
  })),
} as unknown as FunctionsMetadata;

let page: OfficePage;
let price = 100;
let calls = 0;
/** Set, the functions wait for it. */
let gate: Promise<void> | null = null;

beforeAll(async () => {
  page = await openOfficePage();
  const { Excel, Office, CustomFunctions } = page.window;
  Object.assign(globalThis, { Excel, Office, CustomFunctions, OfficeExtension: page.window.OfficeExtension });
  CustomFunctions.associate("ETF", async () => {
    calls += 1;
    await gate;
    return price;
  });
  CustomFunctions.associate("FAIL", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no figure");
  });
  page.book.defineFunctions("SMALLCAP", metadata, page.host.functionRuntime(metadata));
  const { book } = page;
  book.updateSheet(book.activeSheet, { name: "One" });
  const two = book.addSheet("Two").id;
  book.write(book.activeSheet, { row: 0, column: 0, rows: 3, columns: 2 }, [
    ['=SMALLCAP.ETF("A")', 7],
    ['=SMALLCAP.ETF("B")*2', "=B1+1"],
    ["SMALLCAP.ETF(", '=IFERROR(SMALLCAP.FAIL("x"),0)'],
  ]);
  const text = '=SMALLCAP.ETF("D")'; // what the sheet of a values copy holds that remembers the formulas
  book.write(two, { row: 0, column: 0, rows: 1, columns: 1 }, [
    [{ type: "String", basicType: "String", basicValue: text }],
  ]);
  book.write(two, { row: 4, column: 4, rows: 1, columns: 2 }, [
    ['=SMALLCAP.ETF("C")', '=SMALLCAP.FAIL("y")'],
  ]);
  await book.idle();
});
afterAll(() => page.close());

const quiet = {
  refreshData: () => undefined,
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

test("cells of ours are found by sheet and workbook, those in error by their value; others are not ours", async () => {
  const found = (scope: Parameters<typeof ownCells>[1]) =>
    Excel.run(async (context) =>
      (await ownCells(context, scope)).map(({ sheet, row, column }) => [sheet.name, row, column]),
    );
  expect(await found("sheet")).toEqual([
    ["One", 0, 0],
    ["One", 1, 0],
    ["One", 2, 1],
  ]);
  expect(await found("workbook")).toHaveLength(5);
  expect(await found("errors")).toEqual([["Two", 4, 5]]);
  page.book.selection = { sheet: page.book.activeSheet, area: { row: 1, column: 0, rows: 5, columns: 1 } };
  expect(await found("selection")).toEqual([["One", 1, 0]]);
});

test("a refresh asks the data anew, then each cell once, and says what changed; progress ends at all of them", async () => {
  price = 110;
  calls = 0;
  const progress: [number, number][] = [];
  let asked = 0;
  const { cells, changes, errors, isCancelled } = await refreshCells("workbook", {
    ...quiet,
    refreshData: () => void (asked += 1),
    onProgress: (settled, total) => void progress.push([settled, total]),
  });
  expect({ cells, isCancelled, asked, calls }).toEqual({ cells: 5, isCancelled: false, asked: 1, calls: 3 });
  expect(
    changes.map(({ sheet, row, column, before, after }) => [sheet.name, row, column, before, after]),
  ).toEqual([
    ["One", 0, 0, 100, 110],
    ["One", 1, 0, 200, 220],
    ["Two", 4, 4, 100, 110],
  ]);
  expect(errors.map(({ row, column, value }) => [row, column, value])).toEqual([[4, 5, "#N/A"]]);
  expect(progress[0]).toEqual([0, 5]);
  expect(progress.at(-1)).toEqual([5, 5]);
});

test("cells outside the scope are left alone", async () => {
  price = 120;
  calls = 0;
  await refreshCells("sheet", quiet);
  expect(calls).toBe(2);
  const two = page.book.sheets.find(({ name }) => name === "Two")!.id;
  expect(page.book.values(two, { row: 4, column: 4, rows: 1, columns: 1 })).toEqual([[110]]);
});

test("cancelling ends the waiting at once; cells still calculating count as unchanged", async () => {
  price = 130;
  let open!: () => void;
  gate = new Promise((resolve) => (open = resolve));
  const controller = new AbortController();
  const refreshed = await refreshCells("sheet", {
    ...quiet,
    signal: controller.signal,
    wait: async () => controller.abort(),
  });
  expect(refreshed.isCancelled).toBe(true);
  expect(refreshed.changes).toEqual([]);
  open();
  gate = null;
  await page.book.idle();
});

test("cells under one another are one run, whatever their order", () => {
  const sheet = { id: "s", name: "S" };
  const cell = (row: number, column: number) => ({ sheet, row, column, formula: "", value: 0 });
  const runs = runsOf([cell(2, 0), cell(0, 1), cell(1, 0), cell(4, 0), cell(0, 0)]);
  expect(runs.map(({ area }) => [area.row, area.column, area.rows])).toEqual([
    [0, 0, 3],
    [4, 0, 1],
    [0, 1, 1],
  ]);
});
