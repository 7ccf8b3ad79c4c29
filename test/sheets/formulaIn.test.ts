/* Excel gives a text that looks like a formula as the cell's "formula" too: whoever looks for formulas must not take it for one. */
import { formulaIn } from "../../src/sheets/formulaIn.ts";
import { ailingCells } from "../../src/sheets/sharing/repair/repairWorkbook.ts";
import { formulaCellAt, ownCells } from "../../src/sheets/sharing/scan/scannedBook.ts";
import { scanned } from "./sharing/scanned.ts";

const own = '=SMALLCAP.PERGAP("IWM","SPY")';

test("a formula is what begins with = and does not show itself", () => {
  expect(formulaIn(own, -0.2)).toBe(own);
  expect(formulaIn("=A1", "")).toBe("=A1");
  expect(formulaIn(own, own)).toBeNull();
  expect([formulaIn("plain", "plain"), formulaIn(7, 7), formulaIn("", "")]).toEqual([null, null, null]);
});

test("in a scanned workbook texts are neither ours, nor repaired, nor found at their place", () => {
  const spoilt = "=_xldudf_SMALLCAP_ETF(1)";
  const sheet = scanned("S", [
    [[own, 1], own],
    [[spoilt, "#NAME?"], spoilt],
  ]);
  expect(ownCells({ sheets: [sheet] }).map(({ row, column }) => [row, column])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(ailingCells({ sheets: [sheet] }).map(({ row, column }) => [row, column])).toEqual([[2, 1]]);
  expect(formulaCellAt(sheet, 1, 1)).toMatchObject({ formula: own, value: 1 });
  expect(formulaCellAt(sheet, 1, 2)).toBeNull();
  expect(formulaCellAt(sheet, 9, 9)).toBeNull();
});
