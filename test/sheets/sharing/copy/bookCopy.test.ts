/* A workbook's values-only copy, through Microsoft's own office.js: made, opened where there is no add-in, restored. */
import { copyTexts } from "../../../../src/i18n/copyTexts.ts";
import { sheetTexts } from "../../../../src/i18n/sheetTexts.ts";
import { autoOpens, decideAutoOpen, setAutoOpen } from "../../../../src/sheets/sharing/autoOpen.ts";
import { canCopyBook } from "../../../../src/sheets/sharing/copy/bookCopy.ts";
import { copySheet } from "../../../../src/sheets/sharing/copy/copySheet.ts";
import { documentBytes } from "../../../../src/sheets/sharing/copy/documentBytes.ts";
import { openBookCopy } from "../../../../src/sheets/sharing/copy/openBookCopy.ts";
import { prepareBookCopy } from "../../../../src/sheets/sharing/copy/prepareBookCopy.ts";
import { planRestore, restoreFormulas } from "../../../../src/sheets/sharing/copy/restoreFormulas.ts";
import { openDesk, sitAt, type Desk } from "./desk.ts";

const text = copyTexts.en;
let a: Desk;
let c: Desk;
let original: Uint8Array;
let copied: Uint8Array;

beforeAll(async () => {
  [a, c] = [await openDesk(true), await openDesk(false)];
  const { book } = a;
  const model = book.activeSheet;
  book.updateSheet(model, { name: "Model" });
  const write = (row: number, rows: string[][], sheet = model) =>
    book.write(sheet, { row, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);
  write(0, [
    ["=SMALLCAP.DOUBLE(21)", "=A1+1"],
    ["=SMALLCAP.WORD()", '="SMALLCAP.WORD()"'],
    ["=SMALLCAP.MISSING()", "=IFERROR(A3,0)"],
    ["=SMALLCAP.EMPTY()", '=IF(A4="",1,2)'],
    ["=1+1", "=SUM(A8#)"],
  ]);
  write(7, [["=SMALLCAP.TABLE(3)"]]);
  write(20, [["=SMALLCAP.TABLE(1)"]]);
  write(0, [["=SUM(Model!A8#)", "=Answer+1"]], book.addSheet("It's other").id);
  book.putName({ name: "Answer", formula: "=SMALLCAP.DOUBLE(50)", visible: true });
  await book.idle();
  sitAt(a);
  await decideAutoOpen();
  original = await a.file();
  await openBookCopy(await prepareBookCopy(text));
  copied = a.opened[0]!;
});
beforeEach(() => {
  sitAt(a);
});
afterAll(() => {
  a.close();
  c.close();
});

const kept = { "Model!0,1": "=A1+1", "Model!4,0": "=1+1", "Model!2,1": "=IFERROR(A3,0)" };

test("says what it will do, and leaves the workbook as it is", async () => {
  const [before, name] = [a.formulas(), a.book.sheets.map((sheet) => sheet.name)];
  const { bytes, ...copy } = await prepareBookCopy(text);
  expect(copy).toEqual({
    formulas: 7,
    names: 1,
    sheets: ["Model", "It's other"],
    withoutValue: 0,
    remaining: [],
    pinned: 0,
  });
  expect(bytes).toEqual(copied);
  expect(a.formulas()).toEqual(before);
  expect(a.book.sheets.map((sheet) => sheet.name)).toEqual(name);
  expect(await documentBytes()).toEqual(original);
});

test("where there is no add-in it shows the same values, nothing is #NAME?, and other formulas live", async () => {
  sitAt(a);
  const [model, other] = [a.values("Model"), a.values("It's other")];
  await c.open(copied);
  c.book.calculate("FullRebuild");
  await c.book.idle();
  const shown = c.values("Model");
  expect(JSON.stringify([shown, c.values("It's other")])).not.toContain("#NAME?");
  expect(shown).toEqual(model.map((row) => row.map(withoutMessage)));
  expect(c.values("It's other")).toEqual(other);
  expect(c.formulas()).toMatchObject(kept);
  expect(Object.values(c.formulas()).filter((formula) => /SMALLCAP\.[A-Z]+\(|#/.test(formula))).toEqual([
    '="SMALLCAP.WORD()"',
  ]);
  const { id } = c.book.sheets.find(({ name }) => name === "Model")!;
  c.book.write(id, { row: 0, column: 0, rows: 1, columns: 1 }, [[100]]);
  await c.book.idle();
  expect(c.values("Model")[0]).toEqual([100, 101]);
});

/** Files keep the code of an error, not its sentence. */
const withoutMessage = (value: unknown) =>
  typeof value === "object" && value !== null && "error" in value ? { error: value.error } : value;

test("the formulas come back exactly, and the sheet that kept them goes", async () => {
  await a.open(original);
  const before = a.formulas();
  const values = a.values("Model");
  await a.open(copied);
  expect(a.book.sheets.find(({ name }) => name === text.formulasSheet)?.visibility).toBe("Hidden");
  expect(await planRestore()).toEqual({ unchanged: 9, changed: [], names: 1, missing: [], locked: [] });
  expect(await restoreFormulas(false)).toEqual({ formulas: 9, names: 1, left: 0 });
  await a.book.idle();
  expect(a.formulas()).toEqual(before);
  expect(a.values("Model").map((row) => row.map(withoutMessage))).toEqual(
    values.map((row) => row.map(withoutMessage)),
  );
  expect(a.book.names.find(({ name }) => name === "Answer")?.formula).toBe("=SMALLCAP.DOUBLE(50)");
  expect(a.book.sheets.map(({ name }) => name)).toEqual(["Model", "It's other"]);
  expect(await planRestore()).toBeNull();
});

test("a cell changed since is told of and kept, unless a person says otherwise; a protected sheet is left alone", async () => {
  await a.open(copied);
  const { id } = a.book.sheets.find(({ name }) => name === "Model")!;
  a.book.write(id, { row: 8, column: 1, rows: 1, columns: 1 }, [[5]]); // within what TABLE had spilled
  expect(await planRestore()).toMatchObject({ unchanged: 8, changed: ["Model!A8:B10"] });
  expect(await restoreFormulas(false)).toEqual({ formulas: 8, names: 1, left: 1 });
  expect(a.formulas()["Model!7,0"]).toBeUndefined();
  // what is back is neither restored again nor taken for changed
  expect(await planRestore()).toMatchObject({ unchanged: 0, changed: ["Model!A8:B10"] });
  expect(await restoreFormulas(true)).toMatchObject({ left: 0 });
  expect(a.formulas()["Model!7,0"]).toBe("=SMALLCAP.TABLE(3)");

  await a.open(copied);
  await a.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Model").protection.protect();
    await context.sync();
  });
  expect(await planRestore()).toMatchObject({ locked: ["Model"] });
  expect(await restoreFormulas(true)).toMatchObject({ formulas: 2, left: 7 });
  await a.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Model").protection.unprotect();
    await context.sync();
  });
});

test("the pane opens with a workbook of ours by itself, as a person says where one did, and never with a copy", async () => {
  await a.open(original);
  expect(autoOpens()).toBe(true);
  await setAutoOpen(false);
  expect(await decideAutoOpen()).toBe(false);
  await c.open(copied);
  expect(c.book.settings.size).toBe(0);
  // the formulas that its hidden sheet remembers are texts
  sitAt(c);
  expect(await decideAutoOpen()).toBe(false);
  expect(c.book.settings.size).toBe(0);
});

test("a single sheet is copied beside the original, with what its formulas spilled", async () => {
  await a.open(original);
  a.book.activateSheet(a.book.sheets[0]!.id);
  const [before, values] = [a.formulas(), a.values("Model")];
  const { worksheet, formulas } = await copySheet(sheetTexts.en);
  await a.book.idle();
  expect(worksheet?.name).toBe("Model (values)");
  expect(formulas).toBe(6);
  // a cell written with an empty text is an empty cell
  const plain = (rows: unknown[][]) =>
    rows.map((row) => row.map((value) => (value === "" ? null : withoutMessage(value))));
  expect(plain(a.values("Model (values)"))).toEqual(plain(values));
  expect(a.formulas()).toMatchObject(before);
  const left = Object.entries(a.formulas()).filter(([place]) => place.startsWith("Model (values)"));
  expect(left.map(([, formula]) => formula)).toEqual([
    "=A1+1",
    '="SMALLCAP.WORD()"',
    "=IFERROR(A3,0)",
    '=IF(A4="",1,2)',
    "=1+1",
  ]);
});

test("in the copy of a sheet nothing hides that a spill is gone; of a protected sheet there is no copy", async () => {
  await a.open(original);
  const { id } = a.book.sheets[0]!;
  a.book.activateSheet(id);
  a.book.write(id, { row: 5, column: 0, rows: 1, columns: 1 }, [["=IFERROR(SUM(A8#),-1)"]]);
  await a.book.idle();
  expect(a.values("Model")[5]![0]).toBe(2 / 3);
  a.book.updateSheet(id, { name: "Russell 2000 valuation by month" }); // as long as names may be
  await copySheet(sheetTexts.en);
  await a.book.idle();
  expect(a.values("Russell 2000 valuation (values)")[5]![0]).toBe(2 / 3);

  const sheets = a.book.sheets.length;
  a.book.activateSheet(id);
  await a.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(id).protection.protect();
    await context.sync();
  });
  await expect(copySheet(sheetTexts.en)).rejects.toMatchObject({ problem: "sheetProtected" });
  expect(a.book.sheets).toHaveLength(sheets);
});

test("a workbook that still calculates is not copied, and a host that gives no file says so", async () => {
  expect(canCopyBook()).toBe(true);
  sitAt(c);
  await c.open(copied);
  await expect(prepareBookCopy(text)).resolves.toMatchObject({ formulas: 0 });
  c.book.write(c.book.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ error: "#BUSY!" }]]);
  await expect(prepareBookCopy(text)).rejects.toMatchObject({ problem: "stillCalculating" });
  await expect(openBookCopy({ bytes: new Uint8Array(6_000_000) })).rejects.toMatchObject({
    problem: "copyFailed",
  });
});
