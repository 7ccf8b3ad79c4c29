/* What stands in the way of writing: each is told with a sentence that says what to do, and nothing is lost. */
import { problemTexts } from "../../src/i18n/problemTexts.ts";
import type { Sheet } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/writing/writeSheet.ts";
import { insertFormula } from "../../src/taskpane/functions/selection.ts";
import { sayProblem } from "../../src/taskpane/sayProblem.ts";
import { requirementSets } from "../../src/workbench/office/addIn/requirementSets.ts";
import { openOfficePage, type OfficePage } from "../workbench/office/officePage.ts";

let page: OfficePage;
afterEach(() => {
  if (!page.window.closed) page.close();
});

async function open(options: Parameters<typeof openOfficePage>[0] = {}) {
  page = await openOfficePage(options);
  const { Excel, Office, OfficeExtension } = page.window;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return page.book;
}

const sheet = (rows: Sheet["blocks"][0]["rows"] = [["IWM"]]): Sheet => ({
  kind: "fundFacts",
  name: "Facts",
  title: "Facts",
  notes: [],
  records: [],
  blocks: [
    {
      table: "Facts",
      heading: null,
      columns: [{ header: "Ticker", format: "general", width: 8 }],
      rows,
      spillRows: 0,
    },
  ],
});
const options = { language: "en", today: "2026-11-23" } as const;
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as Error & { problem?: string },
  );

test("a protected sheet of ours stays as it is, and the sentence says how to unprotect it", async () => {
  const book = await open();
  const { worksheet } = await writeSheet(sheet(), options);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(worksheet.id).protection.protect();
    await context.sync();
  });
  const before = book.values(worksheet.id, { row: 0, column: 0, rows: 6, columns: 1 });
  const error = await problemOf(writeSheet(sheet([["VB"]]), options));
  expect(error).toMatchObject({ problem: "sheetProtected", details: { sheet: "Facts" } });
  expect(sayProblem(error, "en")).toMatch(/Unprotect Sheet/);
  expect(book.values(worksheet.id, { row: 0, column: 0, rows: 6, columns: 1 })).toEqual(before);
  expect(book.sheets.map(({ name }) => name)).toContain("Facts");

  book.activateSheet(worksheet.id);
  book.selection = { sheet: worksheet.id, area: { row: 30, column: 3, rows: 1, columns: 1 } };
  expect(await problemOf(insertFormula("=1+1", false))).toMatchObject({ problem: "sheetProtected" });
});

test("a workbook open for reading only is not tried, and is told in both languages", async () => {
  const book = await open({ isReadOnly: true });
  const names = book.sheets.map(({ name }) => name);
  const error = await problemOf(writeSheet(sheet(), options));
  expect(error).toMatchObject({ problem: "workbookReadOnly" });
  expect(sayProblem(error, "en")).toMatch(/save a copy/);
  expect(sayProblem(error, "ko")).toMatch(/사본/);
  expect(book.sheets.map(({ name }) => name)).toEqual(names);
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});

test("more rows than a worksheet has are refused before anything is made", async () => {
  const book = await open();
  const rows = new Array<["x"]>(1_048_576).fill(["x"]);
  const error = await problemOf(writeSheet(sheet(rows), options));
  expect(error).toMatchObject({ problem: "sheetFull" });
  expect(sayProblem(error, "en")).toMatch(/1,048,576/);
  expect(book.sheets).toHaveLength(1);
});

test("a formula that spills is not put into a table; one that does not is", async () => {
  const book = await open();
  const { worksheet } = await writeSheet(sheet(), options);
  book.activateSheet(worksheet.id);
  const { row } = book.tables(worksheet.id)[0]!.area;
  book.selection = { sheet: worksheet.id, area: { row: row + 1, column: 0, rows: 1, columns: 1 } };
  expect(await problemOf(insertFormula("=SEQUENCE(3)", true))).toMatchObject({ problem: "tableInTheWay" });
  expect(book.values(worksheet.id, { row: row + 1, column: 0, rows: 1, columns: 1 })).toEqual([["IWM"]]);
  expect(await insertFormula("=1+1", false)).toMatch(/A\d+$/);
});

/** Title, provenance, a blank row and the header. */
const HEAD_ROWS = 4;
const rowsOf = (count: number): Sheet["blocks"][0]["rows"] =>
  Array.from({ length: count }, (_, i) => [`T${String(i)}`]);
const writtenIn = (book: Awaited<ReturnType<typeof open>>, id: string, count: number) =>
  book.values(id, { row: book.tables(id)[0]!.area.row + 1, column: 0, rows: count, columns: 1 });

/** Resolves when all that was asked before has been answered or set aside: what may not wait is refused. */
async function refusedMeanwhile(): Promise<void> {
  for (let asked = 0; asked < 2; asked++)
    await expect(
      Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
}

test("a fill waits while a cell is being edited, before it begins and in its midst, and nothing is lost", async () => {
  const book = await open();
  page.host.setCellEditing(true);
  let begun: (written: number) => void;
  const inMidst = new Promise<number>((resolve) => (begun = resolve));
  const filling = writeSheet(sheet(rowsOf(30_000)), {
    ...options,
    onProgress({ written }) {
      if (written === 10_000) page.host.setCellEditing(true);
      begun(written);
    },
  });
  await refusedMeanwhile();
  expect(book.sheets).toHaveLength(1);

  page.host.setCellEditing(false);
  expect(await inMidst).toBe(10_000);
  await refusedMeanwhile();
  const { id } = book.sheets.at(-1)!;
  expect(book.usedArea(id, true)).toMatchObject({ rows: 10_000 + HEAD_ROWS });

  page.host.setCellEditing(false);
  await filling;
  expect(writtenIn(book, id, 30_000)).toEqual(rowsOf(30_000));
});

test("an Excel that cannot wait refuses, and the sentence says to leave the cell, in both languages", async () => {
  const older = Object.entries(requirementSets).filter(([name]) => name !== "DelayForCellEdit");
  const book = await open({ requirementSets: Object.fromEntries(older) });
  page.host.setCellEditing(true);
  const error = await problemOf(writeSheet(sheet(), options));
  expect(error).toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(sayProblem(error, "en")).toMatch(/Press Enter or Esc/);
  expect(sayProblem(error, "ko")).toMatch(/Enter 또는 Esc/);
  expect(book.sheets).toHaveLength(1);

  // in the midst: what is written stays, and the rest is written when the person has said to go on
  page.host.setCellEditing(false);
  const reasons: string[] = [];
  const begun = writeSheet(sheet(rowsOf(30_000)), {
    ...options,
    onProgress({ written }) {
      if (written === 10_000) page.host.setCellEditing(true);
    },
    whenRefused({ reason }) {
      reasons.push(reason);
      page.host.setCellEditing(false);
      return Promise.resolve("stop");
    },
  });
  expect(await problemOf(begun)).toMatchObject({ problem: "writeFailed", details: { written: 10_000 } });
  expect(reasons).toEqual([problemTexts.en.cellInEdit({})]);
  const id = book.sheets.at(-1)!.id;
  expect(writtenIn(book, id, 10_000)).toEqual(rowsOf(10_000));
});

test("Excel's own refusals are told with what to do, by their code", () => {
  const OfficeError = OfficeExtension.Error as new (info: { code: string; message: string }) => Error;
  const refused = (code: string) => new OfficeError({ code, message: "raw" });
  const problems = problemTexts.en;
  expect(sayProblem(refused("InvalidOperationInCellEditMode"), "en")).toBe(problems.cellInEdit({}));
  expect(sayProblem(refused("AccessDenied"), "en")).toBe(problems.accessDenied({}));
  expect(sayProblem(refused("InsertDeleteConflict"), "en")).toBe(problems.tableInTheWay({}));
  expect(sayProblem(refused("ApiNotFound"), "en")).toMatch(/too old/);
  expect(sayProblem(refused("SomethingElse"), "en")).toMatch(/^Excel reports: /);
});
