/* The writer and the values-only copy through Microsoft's own office.js, over the workbench's spreadsheet. */
import { sheetTexts } from "../../src/i18n/sheetTexts.ts";
import { articleSheet } from "../../src/sheets/builders/articleSheet.ts";
import { copySheet } from "../../src/sheets/sharing/copy/copySheet.ts";
import type { Sheet } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/writing/writeSheet.ts";
import { goToSheet } from "../../src/taskpane/goToSheet.ts";
import { openOfficePage, type OfficePage } from "../workbench/office/officePage.ts";

const sheets = sheetTexts.en;
const options = { language: "en", today: "2026-11-23" } as const;

let page: OfficePage;
beforeAll(async () => {
  page = await openOfficePage();
  const { Excel, Office } = page;
  Object.assign(globalThis, { Excel, Office, OfficeExtension: page.window.OfficeExtension });
});
afterAll(() => page.close());

const facts = (rows: Sheet["blocks"][0]["rows"]): Sheet => ({
  kind: "fundFacts",
  name: "Fund facts",
  title: "=Fund facts",
  notes: ["+note"],
  blocks: [
    {
      table: "FundFacts",
      heading: null,
      columns: [
        { header: "Ticker", format: "general", width: 10 },
        { header: "Inception", format: "date", width: 12 },
        { header: "Cost", format: "finePercent", width: 12 },
      ],
      rows,
      spillRows: 0,
    },
  ],
  records: [],
  charts: [{ type: "ColumnClustered", title: "Costs", series: [2], format: "finePercent", place: "right" }],
});

const idOf = (name: string) => page.book.sheets.find((sheet) => sheet.name === name)!.id;
const valuesOf = (name: string, row: number, rows: number, columns: number) =>
  page.book.values(idOf(name), { row, column: 0, rows, columns });

test("a sheet is written, then refreshed in place", async () => {
  await writeSheet(
    facts([
      ["IWM", 36668, 0.0019],
      ["@VB", null, 0.0005],
      ["1-2", 1, null],
    ]),
    options,
  );
  expect(valuesOf("Fund facts", 0, 8, 3)).toEqual([
    ["=Fund facts", null, null],
    ["Made by SmallCap on 2026-11-23", null, null],
    ["+note", null, null],
    [null, null, null],
    ["Ticker", "Inception", "Cost"],
    ["IWM", 36668, 0.0019],
    ["@VB", null, 0.0005],
    ["1-2", 1, null],
  ]);
  expect(page.book.texts(idOf("Fund facts"), { row: 5, column: 0, rows: 1, columns: 3 })).toEqual([
    ["IWM", "2000-05-22", "0.19%"],
  ]);
  expect(page.book.tables(idOf("Fund facts"))).toMatchObject([
    { name: "FundFacts", area: { row: 4, column: 0, rows: 4, columns: 3 } },
  ]);
  await writeSheet(facts([["IJR", 36668, 0.0006]]), options);
  expect(page.book.sheets.filter(({ name }) => name.startsWith("Fund facts"))).toHaveLength(1);
  expect(valuesOf("Fund facts", 5, 3, 3)).toEqual([
    ["IJR", 36668, 0.0006],
    [null, null, null],
    [null, null, null],
  ]);
  expect(page.book.tables(idOf("Fund facts"))).toHaveLength(1);
  expect(page.book.charts(idOf("Fund facts"))).toMatchObject([{ title: "Costs" }]);
});

test("the worked example is written with live formulas", async () => {
  const { worksheet } = await writeSheet(articleSheet(sheets), options);
  const formulas = page.book.formulas(worksheet.id, { row: 0, column: 0, rows: 60, columns: 3 }).flat();
  expect(formulas.filter((formula) => formula?.startsWith("=SMALLCAP."))).toHaveLength(8);
  // what REBALANCE spills below its lines: cash, cost, turnover, gap
  const start = page.book.formulas(worksheet.id, { row: 0, column: 0, rows: 70, columns: 1 });
  const first = start.findIndex(([formula]) => formula?.startsWith("=SMALLCAP.REBALANCE("));
  const summary = await page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(worksheet.id).getRangeByIndexes(first + 5, 1, 4, 1);
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat as string[][];
  });
  expect(summary).toEqual([["#,##0.00"], ["#,##0.00"], ["0.0%"], ["0.00%"]]);
});

test("a values-only copy keeps other formulas and the original", async () => {
  page.book.addSheet("Model");
  const model = idOf("Model");
  page.book.write(model, { row: 0, column: 0, rows: 1, columns: 2 }, [["=SMALLCAP.NONE(1)", "=1+1"]]);
  page.book.activateSheet(model);
  const { worksheet } = await copySheet(sheets);
  const area = { row: 0, column: 0, rows: 1, columns: 2 };
  expect(page.book.formulas(worksheet!.id, area)).toEqual([[null, "=1+1"]]);
  expect(page.book.formulas(model, area)).toEqual([["=SMALLCAP.NONE(1)", "=1+1"]]);
});

test("a filled sheet is brought to the front, and one that is gone is named", async () => {
  await goToSheet({ id: idOf("Fund facts"), name: "Fund facts" });
  expect(page.book.activeSheet).toBe(idOf("Fund facts"));
  await expect(goToSheet({ id: "{no such sheet}", name: "Gone" })).rejects.toMatchObject({
    problem: "sheetGone",
    details: { sheet: "Gone" },
  });
});
