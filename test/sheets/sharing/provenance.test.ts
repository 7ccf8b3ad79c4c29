/* Where figures come from: what a formula's cells name, what vouches for a figure, and on what terms. */
import type { Query } from "../../../src/data/query.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import { createStore } from "../../../src/data/store/store.ts";
import { shareSheetTexts } from "../../../src/i18n/shareSheetTexts.ts";
import { sheetTexts } from "../../../src/i18n/sheetTexts.ts";
import { callsIn } from "../../../src/sheets/sharing/provenance/callsIn.ts";
import { licenceOf } from "../../../src/sheets/sharing/provenance/licenceOf.ts";
import { provenanceSheet } from "../../../src/sheets/sharing/provenance/provenanceSheet.ts";
import { queriesOfCall } from "../../../src/sheets/sharing/provenance/queriesOfCall.ts";
import { usedRecords } from "../../../src/sheets/sharing/provenance/usedRecords.ts";
import { formulaCells } from "../../../src/sheets/sharing/scan/scannedBook.ts";
import { makeFund } from "../../data/makeRecords.ts";
import { scanned } from "./scanned.ts";

const funds = scanned("Funds & more", [["IWM"], ["iwn "], [3]]);
const calls = (formula: string) => {
  const sheet = scanned("Model", [[[formula, 0], "VB"]]);
  return callsIn(formulaCells(sheet)[0]!, [sheet, funds]);
};

test("a call's words are its texts and those of the cells it names, on its sheet or another", () => {
  expect(calls('=SMALLCAP.PERGAP("iwm",C2)')).toEqual([{ name: "PERGAP", words: ["IWM", "VB"] }]);
  expect(calls("=SMALLCAP.ETF('Funds & more'!B:B,{\"pe\"})")).toEqual([
    { name: "ETF", words: ["PE", "IWM", "IWN"] },
  ]);
  expect(calls('=IF(C2="X",SMALLCAP.RISK("VB","beta",SMALLCAP.ETF($C$2)),"IWM")')).toEqual([
    { name: "RISK", words: ["VB", "BETA"] },
    { name: "ETF", words: ["VB"] },
  ]);
  expect(calls('=SMALLCAP.ETFHOLDINGS("IWM",2)+SMALLCAP.ETF("IWM",C)')).toEqual([
    { name: "ETFHOLDINGS", words: ["IWM"] }, // 2 is a number, and not the row that holds VB; C a name
    { name: "ETF", words: ["IWM"] },
  ]);
  expect(calls("=SMALLCAP.ETF(Nowhere!A1, Z99, Name)")).toEqual([{ name: "ETF", words: [] }]);
  expect(calls('="SMALLCAP.ETF(""IWM"")"')).toEqual([]);
});

const known = { tickers: new Set(["IWM", "SPY", "VB"]), used: [] as Query[] };
const keys = (name: string, words: readonly string[], used: Query[] = []) =>
  queriesOfCall({ name, words }, { ...known, used }).map((query) => JSON.stringify(Object.values(query)));

test("a function asks for its kinds of data, of the tickers it names and of its own defaults", () => {
  expect(keys("PERGAP", ["IWM", "DISCOUNT"])).toEqual([
    '["valuations","IWM"]',
    '["fund","IWM"]',
    '["valuations","SPY"]',
    '["fund","SPY"]',
  ]);
  expect(keys("MACRO", ["RSXFS", "YOY"])).toEqual(['["macro","RSXFS"]']);
  expect(keys("ETFSCREEN", ["SMALL VALUE"])).toEqual(['["catalogue"]']);
  expect(keys("RATESHOCK", ["IWM"])).toEqual([]);
  expect(keys("constructor", ["IWM"])).toEqual([]);
});

test("of what was asked about before it is what was asked: daily returns, holdings of a day, nothing more", () => {
  const used: Query[] = [
    { kind: "returns", ticker: "IWM", interval: "daily" },
    { kind: "holdings", ticker: "IWM", asOf: "2026-10-30" },
    { kind: "holdings", ticker: "VB", asOf: null },
  ];
  expect(keys("RISK", ["IWM"], used)).toEqual(['["returns","IWM","daily"]']);
  expect(keys("ETFHOLDINGS", ["IWM"], used)).toEqual(['["holdings","IWM","2026-10-30"]']);
  expect(keys("RISK", ["VB"], used)).toEqual(['["returns","VB","monthly"]', '["fund","VB"]']);
});

test("every figure of the sheet says source, method, basis, days, quality and terms, and where it is used", async () => {
  const store = createStore({ snapshot });
  const model = scanned("Model", [
    [
      ['=SMALLCAP.PERGAP("IWM","SPY")', -0.2],
      ['=SMALLCAP.ETF("IWM","expenseRatio")', 0.0019],
    ],
    [
      ['=SMALLCAP.MACRO("RSXFS")', 1],
      ["=1+1", 2],
    ],
  ]);
  const used = await usedRecords(store, { sheets: [model] });
  const sheet = provenanceSheet(used, sheetTexts.en, shareSheetTexts.en);
  const [block] = sheet.blocks;
  const headers = block!.columns.map(({ header }) => header);
  const rows = block!.rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i]])));
  const of = (subject: string, figure: string) =>
    rows.filter((row) => row["Subject"] === subject && row["Figure"] === figure);
  expect(of("IWM", "P/E").length).toBeGreaterThan(0);
  for (const row of of("IWM", "P/E")) {
    expect(row["Used in"]).toBe("Model!B2, Model!C2");
    expect(row["Basis"]).toMatch(/trailing|forward/);
    expect(row["Method"]).not.toBeNull();
    expect(row["Quality"]).toBe("Snapshot");
    expect(row["As of"]).toEqual(expect.any(Number));
    expect(row["Terms"]).toMatch(/terms|CC0/);
  }
  expect(of("RSXFS", "Macro series")).toMatchObject([
    { "Used in": "Model!B3", Terms: "US government data: public domain" },
  ]);
  expect(of("SPY", "P/E").length).toBeGreaterThan(0);
  expect(
    provenanceSheet(
      [{ record: makeFund("X"), usedIn: ["A1", "A2", "A3", "A4"] }],
      sheetTexts.ko,
      shareSheetTexts.ko,
    ).blocks[0]!.rows[0]![2],
  ).toBe("A1, A2, A3 외 1개");
});

test("terms are those one can stand behind", () => {
  expect(licenceOf("US Census Bureau")).toBe("publicDomain");
  expect(licenceOf("Board of Governors of the Federal Reserve System")).toBe("publicDomain");
  expect(licenceOf("SEC Form N-PORT")).toBe("publicDomain");
  expect(licenceOf("Morningstar figures via the CC0 US funds data set")).toBe("cc0");
  expect(licenceOf("SmallCap snapshot, worked out from exchange closes")).toBe("ownCalculation");
  expect(licenceOf("SmallCap snapshot")).toBe("publisherTerms");
  expect(licenceOf("Yahoo Finance")).toBe("publisherTerms");
  expect(licenceOf("BlackRock (iShares)")).toBe("publisherTerms");
  expect(licenceOf("SecureData Ltd")).toBe("publisherTerms");
});
