/* What is found before a workbook is shared, rule by rule, over plain values. */
import fc from "fast-check";
import type { ValuationPoint, ValuationsRecord } from "../../../../src/data/record.ts";
import { checkBook } from "../../../../src/sheets/sharing/check/checkBook.ts";
import { kindOf } from "../../../../src/sheets/sharing/check/looksLikeKey.ts";
import { volatileIn } from "../../../../src/sheets/sharing/check/volatileNear.ts";
import { placeName } from "../../../../src/sheets/sharing/scan/scannedBook.ts";
import { makeFund } from "../../../data/makeRecords.ts";
import { checked, scanned } from "../scanned.ts";

const found = (...given: Parameters<typeof checked>) =>
  checkBook(checked(...given)).map(({ rule, details, places, severity, fixes }) => ({
    rule,
    details,
    severity,
    cells: places.map(placeName),
    fixes,
  }));

const fund = (ticker: string, given: Parameters<typeof makeFund>[1] = {}) => ({
  query: { kind: "fund", ticker } as const,
  record: makeFund(ticker, { asOf: "2026-11-20", quality: "snapshot", ...given }),
});

test("a workbook with nothing odd has no findings", () => {
  const sheet = scanned("Model", [
    ["Ticker", "IWM"],
    [
      ['=SMALLCAP.ETF(C2,"pe")', 14.7],
      ["=TODAY()", 46349],
    ],
  ]);
  expect(found([sheet], { used: [fund("IWM")] })).toEqual([]);
});

test("errors of our formulas are one finding a code, with the button that helps; others' errors are not ours", () => {
  const sheet = scanned("Model", [
    [
      ['=SMALLCAP.ETF("X")', "#N/A"],
      ['=SMALLCAP.ETF("Y")', "#N/A"],
      ["=1/0", "#DIV/0!"],
    ],
    [
      ["=SMALLCAP.NONE(1)", "#NAME?"],
      ["=SMALLCAP.ETF()", "#VALUE!"],
      ['=SMALLCAP.ETF("Z")', "#BUSY!"],
    ],
  ]);
  expect(found([sheet])).toEqual([
    {
      rule: "errorCells",
      details: { code: "#N/A" },
      severity: "error",
      cells: ["Model!B2", "Model!C2"],
      fixes: ["goTo", "refresh"],
    },
    {
      rule: "errorCells",
      details: { code: "#NAME?" },
      severity: "error",
      cells: ["Model!B3"],
      fixes: ["repair", "goTo"],
    },
    {
      rule: "errorCells",
      details: { code: "#VALUE!" },
      severity: "error",
      cells: ["Model!C3"],
      fixes: ["goTo"],
    },
    {
      rule: "errorCells",
      details: { code: "#BUSY!" },
      severity: "warning",
      cells: ["Model!D3"],
      fixes: ["refresh", "goTo"],
    },
  ]);
});

test("misspelt formulas are found, even where they still show a value", () => {
  const sheet = scanned("Model", [[["=BloombergUI.xla!_xldudf_SMALLCAP_ETF(A1)", 14]]]);
  expect(found([sheet])).toMatchObject([{ rule: "broken", cells: ["Model!B2"], fixes: ["repair", "goTo"] }]);
});

test("data older than 45 days is one finding, with the oldest day; a day less is fresh", () => {
  const used = [
    fund("OLD", { asOf: "2026-08-31" }),
    fund("OLDER", { asOf: "2026-07-31" }),
    fund("EDGE", { asOf: "2026-10-09" }),
  ];
  expect(found([], { used })).toEqual([
    {
      rule: "staleData",
      details: { subjects: "OLD, OLDER", oldest: "2026-07-31", days: 45 },
      severity: "note",
      cells: [],
      fixes: ["refresh"],
    },
  ]);
});

test("live and snapshot figures side by side are named; live data that is not pinned cannot be calculated elsewhere", () => {
  const used = [fund("LIVE", { quality: "live" }), fund("HELD")];
  const rules = (pinned: readonly string[]) =>
    found([], { used, pinned: new Set(pinned) }).map(({ rule }) => rule);
  expect(rules([])).toEqual(["notPinned", "mixedQuality"]);
  expect(rules(["fund:LIVE"])).toEqual(["mixedQuality"]);
  expect(found([], { used })[0]).toMatchObject({
    details: { subjects: "LIVE" },
    severity: "error",
    fixes: ["pin"],
  });
});

const valuations = (ticker: string, method: ValuationPoint["method"]) => ({
  query: { kind: "valuations", ticker } as const,
  record: {
    ...makeFund(ticker, { asOf: "2026-11-20", quality: "snapshot" }),
    kind: "valuations",
    points: [{ metric: "pe", date: "2026-11-20", value: 15, basis: "trailing", method, source: "test" }],
  } as unknown as ValuationsRecord,
});

test("a P/E on expected earnings, which ETF does not show, makes no column unlike", () => {
  const [iwm, spy] = [valuations("IWM", "exNegative"), valuations("SPY", "exNegative")];
  const expected = { ...spy.record.points[0]!, basis: "forward", method: "aggregate" } as ValuationPoint;
  const both = { ...spy, record: { ...spy.record, points: [...spy.record.points, expected] } };
  const column = scanned("Column", [
    [['=SMALLCAP.ETF("IWM","pe")', 15]],
    [['=SMALLCAP.ETF("SPY","pe")', 20]],
  ]);
  expect(found([column], { used: [iwm, both] })).toEqual([]);
});

test("P/Es of unlike methods in one column or row are found, and those apart are not", () => {
  const used = [
    valuations("IWM", "exNegative"),
    valuations("SPY", "aggregate"),
    valuations("VB", "exNegative"),
  ];
  const column = scanned("Column", [
    ["IWM", ['=SMALLCAP.ETF(B2,"pe")', 15]],
    ["SPY", ['=SMALLCAP.ETF(B3,"pe")', 20]],
  ]);
  expect(found([column], { used })).toEqual([
    {
      rule: "unlikePe",
      details: {
        measures: [
          expect.objectContaining({ basis: "trailing", method: "exNegative" }),
          expect.objectContaining({ basis: "trailing", method: "aggregate" }),
        ],
      },
      severity: "warning",
      cells: ["Column!C2", "Column!C3"],
      fixes: ["goTo"],
    },
  ]);
  const apart = scanned("Apart", [
    [['=SMALLCAP.ETF("IWM","pe")', 15], 0],
    [0, ['=SMALLCAP.ETF("SPY","pe")', 20]],
  ]);
  const alike = scanned("Alike", [
    [
      ['=SMALLCAP.ETF("IWM","pe")', 15],
      ['=SMALLCAP.ETF("VB","pe")', 16],
    ],
  ]);
  const names = scanned("Names", [
    [
      ['=SMALLCAP.ETF("IWM","name")', "a"],
      ['=SMALLCAP.ETF("SPY","name")', "b"],
    ],
  ]);
  expect(found([apart, alike, names], { used })).toEqual([]);
});

test("a volatile function in the formula or in a cell it names is found, once a cell; two steps away it is not", () => {
  const sheet = scanned("Model", [
    [
      ["=TODAY()", 46349],
      ["=B2+1", 46350],
      ["=RAND()", 0.5],
    ],
    [
      ['=SMALLCAP.FUNDRETURN("IWM","1M",,B2)', 0.1],
      ['=SMALLCAP.FUNDRETURN("VB","1M",,$B$2)', 0.1],
    ],
    [['=SMALLCAP.FUNDRETURN("IWM","1M",,C2)', 0.1], ["=SMALLCAP.ETF(OFFSET(A1,1,0))", "x"], '"TODAY()"'],
  ]);
  expect(found([sheet])).toEqual([
    {
      rule: "volatileNear",
      details: { functions: "TODAY", formulas: 2 },
      severity: "warning",
      cells: ["Model!B2"],
      fixes: ["goTo", "toValue"],
    },
    expect.objectContaining({ details: { functions: "OFFSET", formulas: 1 }, cells: ["Model!C4"] }),
  ]);
  const other = scanned("Dates", [[["=NOW()", 46349.5]]]);
  const user = scanned("User", [[['=SMALLCAP.FUNDRETURN("IWM",,,Dates!B2)', 0.1]]]);
  expect(found([user, other])).toMatchObject([{ rule: "volatileNear", cells: ["Dates!B2"] }]);
  expect(volatileIn('="TODAY()"&TODAY&A1')).toEqual([]);
});

const keys = [
  "apikey=3f9c1b2a7d55",
  "https://api.test/x?api_key=abcdef123456",
  "Authorization: Bearer abcdef123456",
  "FRED_API_KEY",
  "password: hunter22",
  "4f3c2a1b9d8e7f60514233241506f7e8",
  "sk-proj-abcDEF123456",
  "AKIAIOSFODNN7EXAMPLE",
  "dGhpcyBpcyBhIHNlY3JldCBrZXkgMTIzNDU2Nzg5MA==",
];
const words = [
  "iShares Russell 2000 Value ETF",
  '=SMALLCAP.PERGAP("IWM","SPY")',
  "https://www.ishares.com/us/products/239710/ishares-russell-2000-etf",
  "US4642876555",
  "Total return, dividends reinvested, of the last twelve months",
  "internationalisation_of_small_capitalisation_companies",
  "2026-11-23T09:00:00.000Z",
  "Key figures",
  "The password to success is patience",
];

test.each(keys)("%s looks like a key", (text) => {
  expect(kindOf(text)).not.toBeNull();
});

test.each(words)("%s does not look like a key", (text) => {
  expect(kindOf(text)).toBeNull();
});

test("a key is named by its cell, never quoted, and random tokens are noticed", () => {
  const sheet = scanned("Settings", [["Source", "apikey=3f9c1b2a7d55"]]);
  const [finding] = found([sheet]);
  expect(finding).toMatchObject({ rule: "looksLikeKey", cells: ["Settings!C2"], fixes: ["goTo", "remove"] });
  expect(JSON.stringify(finding)).not.toContain("3f9c");
  const hex = fc.array(fc.constantFrom(..."0123456789abcdef"), { minLength: 32, maxLength: 64 });
  fc.assert(fc.property(hex, (digits) => kindOf(`see ${digits.join("")}`) === "token"));
});
