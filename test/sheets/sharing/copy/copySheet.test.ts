import fc from "fast-check";
import { callsSmallcap } from "../../../../src/sheets/callsSmallcap.ts";
import { copySheet } from "../../../../src/sheets/sharing/copy/copySheet.ts";
import { sheetTexts } from "../../../../src/i18n/sheetTexts.ts";
import { FakeBook } from "../../fakeExcel.ts";

const sheets = sheetTexts.en;
let book: FakeBook;
beforeEach(() => {
  book = new FakeBook();
  book.install(["1.10"]);
  const { cells } = book.add("Model");
  cells.set("0,0", { value: -0.238, formula: '=SMALLCAP.PERGAP("IWM","SPY")', format: "0.0%" });
  cells.set("1,0", { value: -0.476, formula: "=A1*2" });
  cells.set("2,0", { value: "=not a formula", formula: '=_xldudf_SMALLCAP_ETF("IWM")' });
  cells.set("3,0", { value: "typed" });
});

test("the copy has values where our formulas were, and other formulas as they were; the original is unchanged", async () => {
  const before = structuredClone(book.sheet("Model").cells);
  const copy = await copySheet(sheets);
  expect(copy).toMatchObject({ original: "Model", worksheet: { name: "Model (values)" }, formulas: 2 });
  const made = book.sheet("Model (values)");
  expect(made.cell(0, 0)).toEqual({ value: -0.238 });
  expect(made.cell(1, 0)!.formula).toBe("=A1*2");
  expect(made.cell(2, 0)).toEqual({ value: "=not a formula" });
  expect(book.sheet("Model").cells).toEqual(before);
});

test("a text that looks like a formula of ours is a text, also where a formula spilled it", async () => {
  const { cells } = book.sheet("Model");
  cells.set("4,0", { value: "=SMALLCAP.ETF(1)" });
  cells.set("5,0", { value: "=1/2" });
  expect(await copySheet(sheets)).toMatchObject({ formulas: 2 });
  const copy = book.sheet("Model (values)");
  expect([copy.cell(4, 0), copy.cell(5, 0)]).toEqual([{ value: "=SMALLCAP.ETF(1)" }, { value: "=1/2" }]);
  for (const place of ["0,0", "2,0"]) cells.delete(place);
  expect(await copySheet(sheets)).toMatchObject({ worksheet: null });
});

test("a sheet without our formulas is not copied", async () => {
  book.sheet("Model").cells.clear();
  expect(await copySheet(sheets)).toEqual({ original: "Model", worksheet: null, formulas: 0 });
  expect(book.sheets).toHaveLength(1);
});

test("a sheet that still calculates is refused, and so is an Excel that cannot copy", async () => {
  book.sheet("Model").cells.get("0,0")!.value = "#BUSY!";
  await expect(copySheet(sheets)).rejects.toMatchObject({ problem: "stillCalculating" });
  book.install(["1.9"]);
  await expect(copySheet(sheets)).rejects.toMatchObject({ problem: "needsNewerExcel" });
  expect(book.sheets).toHaveLength(1);
});

test("our functions are found anywhere in a formula, and never inside quotes", () => {
  expect(callsSmallcap('=IFERROR(smallcap.pergap(A1,"SPY"),"")')).toBe(true);
  expect(callsSmallcap("='My sheet'!A1+SMALLCAP.ETF(B1)")).toBe(true);
  expect(callsSmallcap('="SMALLCAP.ETF(1)"')).toBe(false);
  expect(callsSmallcap("='SMALLCAP.ETF('!A1")).toBe(false);
  expect(callsSmallcap("=Funds['#a]+SMALLCAP.ETF(Funds['#b])")).toBe(true);
  expect(callsSmallcap("=MYSMALLCAP.ETF(A1)")).toBe(false);
  expect(callsSmallcap("SMALLCAP.ETF(A1)")).toBe(false);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(callsSmallcap(`="${text.replaceAll('"', '""')}"`)).toBe(false);
    }),
  );
});
