/* Repair, scan and fixes through Microsoft's own office.js, over the workbench's spreadsheet. */
import {
  formulasToValues,
  goToCell,
  removeContents,
} from "../../../../src/sheets/sharing/check/fixFinding.ts";
import { repairWorkbook } from "../../../../src/sheets/sharing/repair/repairWorkbook.ts";
import { placeName } from "../../../../src/sheets/sharing/scan/scannedBook.ts";
import { scanWorkbook } from "../../../../src/sheets/sharing/scan/scanWorkbook.ts";
import { eachOfficePage } from "../../../workbench/office/eachOfficePage.ts";
import { type OfficePage } from "../../../workbench/office/officePage.ts";

let page: OfficePage;
eachOfficePage(
  (opened) => {
    page = opened;
  },
  { asGlobals: true },
);

const write = (sheet: string, rows: (string | number)[][]) => {
  const { id } = page.book.sheets.find(({ name }) => name === sheet) ?? page.book.addSheet(sheet);
  page.book.write(id, { row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);
  return id;
};
const formulas = (id: string) =>
  page.book.formulas(id, { row: 0, column: 0, rows: 3, columns: 1 }).map(([formula]) => formula);

test("formulas are healed on every sheet; a protected sheet and an unknown function are named, with the reason", async () => {
  page.host.setPaneVisible(true);
  const open = write("Open", [
    ['=BloombergUI.xla!_xldudf_SMALLCAP_ETF("IWM")'],
    ['="_xldudf_SMALLCAP_ETF(1)"'],
    ["=SUM(1,2)"],
  ]);
  const locked = write("Locked", [["=_xldudf_SMALLCAP_ETF(1)"], [1], [2]]);
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(locked).protection.protect();
    await context.sync();
  });
  await page.book.idle();
  const { healed, unhealed } = await repairWorkbook();
  // no add-in is behind this page, so that the healed formula is still unknown
  expect([...healed, ...unhealed.filter(({ reason }) => reason === "stillUnknown")].map(placeName)).toEqual([
    "Open!A1",
  ]);
  expect(unhealed.filter(({ reason }) => reason === "protected").map(placeName)).toEqual(["Locked!A1"]);
  expect(formulas(open)).toEqual(['=SMALLCAP.ETF("IWM")', '="_xldudf_SMALLCAP_ETF(1)"', "=SUM(1,2)"]);
  expect(formulas(locked)[0]).toBe("=_xldudf_SMALLCAP_ETF(1)");
});

test("a well workbook is not written to, and one that is too large to be looked through in passing is left alone", async () => {
  const id = write("Well", [["=SUM(1,2)"], ["text"], ["=SMALLCAP.ETF(1)"]]);
  page.book.write(id, { row: 5, column: 0, rows: 1, columns: 1 }, [["=_xldudf_SMALLCAP_ETF(1)"]]);
  expect(await repairWorkbook(3)).toEqual({
    healed: [],
    unhealed: [],
    names: { healed: [], refused: [] },
  });
  expect(page.book.formulas(id, { row: 5, column: 0, rows: 1, columns: 1 })).toEqual([
    ["=_xldudf_SMALLCAP_ETF(1)"],
  ]);
});

test("a scan reads sheets in blocks, hidden ones too, from where they begin", async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => [i, `=A${String(i + 1)}*2`]);
  const id = write("Long", rows);
  page.book.write(id, { row: 0, column: 0, rows: 1, columns: 2 }, [["", ""]]);
  page.book.updateSheet(id, { visibility: "Hidden" });
  await page.book.idle();
  const { sheets } = await scanWorkbook();
  const [long] = sheets.filter(({ name }) => name === "Long");
  expect(long).toMatchObject({ id, row: 1, column: 0, isProtected: false });
  expect(long!.formulas).toHaveLength(11_999);
  expect(long!.formulas.at(-1)).toEqual([11_999, "=A12000*2"]);
  expect(long!.values.at(-1)).toEqual([11_999, 23_998]);
});

test("fixes: a formula becomes its value, a key is emptied, a cell comes to the front", async () => {
  const id = write("Fix", [["=1+1"], ["apikey=3f9c1b2a7d55"], ['="=1+1"']]);
  await page.book.idle();
  const at = (row: number) => ({ sheetId: id, sheet: "Fix", row, column: 0 });
  await formulasToValues([at(0), at(2)]);
  await removeContents([at(1)]);
  expect(formulas(id)).toEqual([null, null, null]);
  expect(page.book.values(id, { row: 0, column: 0, rows: 3, columns: 1 })).toEqual([[2], [null], ["=1+1"]]);
  await goToCell(at(2));
  expect(page.book.activeSheet).toBe(id);
  expect(page.book.selection.area).toEqual({ row: 2, column: 0, rows: 1, columns: 1 });
  await expect(goToCell({ ...at(0), sheetId: "{gone}" })).rejects.toMatchObject({ problem: "sheetGone" });
});

test("a value that takes a formula's place is all it spilled, and errors stay errors", async () => {
  const id = write("Spill", [["=SEQUENCE(3)"], [""], [""], ["=NA()"], ['="=1+1"']]);
  await page.book.idle();
  const at = (row: number) => ({ sheetId: id, sheet: "Spill", row, column: 0 });
  await formulasToValues([at(0), at(3), at(4)]);
  await page.book.idle();
  expect(
    page.book
      .save()
      .sheets.flatMap(({ cells }) => [...cells].flatMap(([, line]) => [...line]))
      .filter(([, { formula }]) => formula !== undefined),
  ).toEqual([]);
  const values = page.book.values(id, { row: 0, column: 0, rows: 5, columns: 1 });
  expect(values.slice(0, 3)).toEqual([[1], [2], [3]]);
  expect(values[3]![0]).toEqual({ error: "#N/A" });
  expect(values[4]).toEqual(["=1+1"]);
});

test("defined names are healed, those of a worksheet too", async () => {
  const sheet = write("Named", [[1], [2], [3]]);
  page.book.putName({ name: "Gap", formula: '=x.xlam!_xldudf_SMALLCAP_PERGAP("IWM")', visible: true });
  page.book.putName({ name: "Local", formula: "=1+_xldudf_SMALLCAP_ETF(1)", visible: true, sheet });
  page.book.putName({ name: "Well", formula: "=Named!$A$1", visible: true });
  expect((await repairWorkbook()).names).toEqual({ healed: ["Gap", "Local"], refused: [] });
  expect(page.book.names.map(({ formula }) => formula)).toEqual([
    '=SMALLCAP.PERGAP("IWM")',
    "=1+SMALLCAP.ETF(1)",
    "=Named!$A$1",
  ]);
});
