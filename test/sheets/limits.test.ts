/* What a fill asks of Excel: requests that fit, halved where they do not; a quiet screen; one step to undo. */
import { jest } from "@jest/globals";
import { ownCells } from "../../src/sheets/refresh/ownCells.ts";
import type { Sheet } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/writing/writeSheet.ts";
import { openOfficePage, type OfficePage } from "../workbench/office/officePage.ts";

let page: OfficePage;
/** Every request the page sends, as it goes. */
const sent: string[] = [];
afterEach(() => {
  page.close();
});

async function open(options: Parameters<typeof openOfficePage>[0] = {}) {
  page = await openOfficePage(options);
  const { Excel, Office, OfficeExtension } = page.window;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  const { _richApiNativeBridge: bridge } = page.window as unknown as {
    readonly _richApiNativeBridge: { sendMessageToHost(text: string): void };
  };
  const send = bridge.sendMessageToHost.bind(bridge);
  sent.length = 0;
  bridge.sendMessageToHost = (text) => {
    sent.push(text);
    send(text);
  };
  return page.book;
}

const sheetOf = (rows: Sheet["blocks"][0]["rows"]): Sheet => ({
  kind: "fundFacts",
  name: "Facts",
  title: "Facts",
  notes: [],
  records: [],
  blocks: [
    {
      table: "Facts",
      heading: null,
      columns: [
        { header: "Ticker", format: "general", width: 8 },
        { header: "Cost", format: "percent", width: 8 },
      ],
      rows,
      spillRows: 0,
    },
  ],
});
const rowsOf = (count: number): [string, number][] =>
  Array.from({ length: count }, (_, i) => [`T${String(i)}`, i / 1_000]);
const options = { language: "en", today: "2026-11-23" } as const;

test("blocks that Excel finds too large are halved until it takes them, and title, mark and formats are there", async () => {
  const payloadLimit = 30_000;
  const book = await open({ payloadLimit });
  const rows = rowsOf(12_000);
  const steps: number[] = [];
  const { worksheet } = await writeSheet(sheetOf(rows), {
    ...options,
    onProgress: ({ written }) => steps.push(written),
  });
  const tooLarge = sent.filter((text) => text.length > payloadLimit).length;
  expect(tooLarge).toBeGreaterThanOrEqual(2);
  expect(tooLarge).toBeLessThan(6); // it learns
  expect(steps[0]).toBeLessThan(5_000);
  expect(steps.at(-1)).toBe(12_000);
  const { row } = book.tables(worksheet.id)[0]!.area;
  expect(book.values(worksheet.id, { row: row + 1, column: 0, rows: rows.length, columns: 2 })).toEqual(rows);
  expect(book.values(worksheet.id, { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["Facts"]]);
  expect(book.texts(worksheet.id, { row: row + 12_000, column: 1, rows: 1, columns: 1 })).toEqual([
    ["1199.9%"],
  ]);
  await writeSheet(sheetOf(rowsOf(1)), options);
  expect(book.sheets).toHaveLength(2); // known again by its mark
});

test("a single row that Excel takes in no block is told of, and the others are there", async () => {
  const book = await open({ payloadLimit: 30_000 });
  const rows = rowsOf(9);
  rows[4] = ["x".repeat(32_000), 0];
  const reasons: string[] = [];
  const failed = writeSheet(sheetOf(rows), {
    ...options,
    whenRefused({ reason }) {
      reasons.push(reason);
      return Promise.resolve("continue");
    },
  });
  await expect(failed).rejects.toMatchObject({ problem: "partsRefused", details: { written: 8, total: 9 } });
  expect(reasons).toHaveLength(1);
  const { id } = book.sheets.at(-1)!;
  const { row } = book.tables(id)[0]!.area;
  expect(book.values(id, { row: row + 1, column: 0, rows: 9, columns: 1 }).flat()).toEqual(
    rows.map(([name], i) => (i === 4 ? null : name)),
  );
});

test("cells whose answer Excel finds too large are read in smaller blocks, each once", async () => {
  const book = await open({ payloadLimit: 30_000 });
  const long = Array.from({ length: 500 }, (_, i) => [i % 100 === 0 ? "=SMALLCAP.NONE(1)" : "x".repeat(200)]);
  book.write(book.activeSheet, { row: 0, column: 0, rows: 500, columns: 1 }, long);
  await book.idle();
  const found = await Excel.run((context) => ownCells(context, "sheet"));
  expect(found.map(({ row }) => row)).toEqual([0, 100, 200, 300, 400]);
});

test("calculation waits with every block; the screen only twice, since Excel flickers when asked in a loop", async () => {
  await open({ payloadLimit: 60_000 });
  await writeSheet(sheetOf(rowsOf(6_000)), options);
  const with_ = (method: string) => sent.filter((text) => text.includes(method)).length;
  const blocks = sent.filter((text) => text.includes('"Name":"Formulas"')).length;
  expect(blocks).toBeGreaterThan(3);
  expect(with_("SuspendApiCalculationUntilNextSync")).toBe(blocks);
  expect(with_("SuspendScreenUpdatingUntilNextSync")).toBe(2);
});

test.each([
  ["1.19", { delayForCellEdit: true }],
  ["1.20", { delayForCellEdit: true, mergeUndoGroup: true }],
])("where Excel has ExcelApi %s the fill runs with %j", async (version, expected) => {
  await open();
  jest
    .spyOn(Office.context.requirements, "isSetSupported")
    .mockImplementation((name, wanted) => name === "ExcelApi" && Number(wanted) <= Number(version));
  const run = jest.spyOn(Excel, "run");
  await writeSheet(sheetOf(rowsOf(1)), options);
  expect(run.mock.calls.map(([given]) => given)).toEqual([expected]);
});
