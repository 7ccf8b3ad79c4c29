import fc from "fast-check";
import type { FundRecord, ReturnsRecord, ValuationPoint, ValuationsRecord } from "../../src/data/record.ts";
import { addMonths, monthEnd, serialOfIso } from "../../src/finance/dates/dates.ts";
import { sheetTexts } from "../../src/i18n/sheetTexts.ts";
import { articleSheet } from "../../src/sheets/builders/articleSheet.ts";
import { address } from "../../src/sheets/address.ts";
import { chunkEnd } from "../../src/sheets/writing/chunkEnd.ts";
import { freeName } from "../../src/sheets/writing/layout/freeName.ts";
import { columnSides } from "../../src/sheets/writing/layout/columnSides.ts";
import { columnWidths } from "../../src/sheets/writing/layout/columnWidths.ts";
import { fundFactsSheet } from "../../src/sheets/builders/fundFactsSheet.ts";
import { layOut } from "../../src/sheets/writing/layout/layOut.ts";
import { monthlyReturnsSheet } from "../../src/sheets/builders/monthlyReturnsSheet.ts";
import { provenanceLine } from "../../src/sheets/provenanceLine.ts";
import type { Block, Cell, Sheet } from "../../src/sheets/sheet.ts";
import { valuationSheet } from "../../src/sheets/builders/valuationSheet.ts";

const sheets = sheetTexts.en;
const provenance = {
  source: "iShares",
  sourceUrl: null,
  asOf: "2026-07-31",
  fetchedAt: null,
  quality: "snapshot",
  warnings: [],
} as const;

const fund = (ticker: string, change: Partial<FundRecord> = {}): FundRecord => ({
  ...provenance,
  kind: "fund",
  ticker,
  name: `${ticker} fund`,
  issuer: "BlackRock",
  index: null,
  style: "Small Blend",
  isin: null,
  inceptionDate: "2000-05-22",
  firstTradeDate: null,
  expenseRatio: { value: 0.0019, asOf: "2020-09", source: "iShares" },
  netAssets: null,
  price: null,
  yield: null,
  successor: null,
  ...change,
});

/** A monthly index that begins a month before the first return. */
const returnsOf = (ticker: string, start: string, returns: readonly number[]): ReturnsRecord => {
  const dates = Array.from({ length: returns.length + 1 }, (_, i) =>
    monthEnd(addMonths(`${start}-01`, i - 1)),
  );
  const values = returns.reduce((levels, change) => [...levels, levels.at(-1)! * (1 + change)], [1]);
  return { ...provenance, kind: "returns", ticker, series: { dates, values, interval: "monthly" } };
};

const valuationsOf = (ticker: string, points: readonly Partial<ValuationPoint>[]): ValuationsRecord => ({
  ...provenance,
  kind: "valuations",
  ticker,
  points: points.map((point) => ({
    metric: "pe",
    date: "2022-08-30",
    value: 15,
    basis: "trailing",
    method: "exNegative",
    source: "publisher",
    ...point,
  })),
});

/** What a cell says, live or not. */
const said = (cell: Cell | undefined) =>
  typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;

const column = ({ blocks }: Sheet, header: string, block = 0) =>
  blocks[block]!.rows.map((row) =>
    said(row[blocks[block]!.columns.findIndex((each) => each.header === header)]),
  );

test("fund facts: a row a fund, figures with days of their own, columns nobody has named and left out", () => {
  const sheet = fundFactsSheet(
    [fund("IWM"), fund("SLY", { expenseRatio: null, successor: { ticker: "SPSM", date: "2023-06-09" } })],
    sheets,
  );
  expect(column(sheet, "Ticker")).toEqual(["IWM", "SLY"]);
  expect(column(sheet, "Expense ratio")).toEqual([0.0019, null]);
  expect(column(sheet, "Expense ratio as of")).toEqual(["2020-09", null]);
  expect(column(sheet, "Inception")).toEqual([serialOfIso("2000-05-22"), serialOfIso("2000-05-22")]);
  expect(column(sheet, "Successor")).toEqual([null, "SPSM"]);
  expect(column(sheet, "Quality")).toEqual(["Snapshot", "Snapshot"]);
  expect(sheet.notes).toEqual([
    "Left out because no figure is known: Index, ISIN, First trade, Net assets (USD), Price (USD), Yield.",
  ]);
});

test("fund facts: a figure from elsewhere names its source, one from the fund's own source does not", () => {
  const quoted = fund("IWM", { price: { value: 210.5, asOf: "2026-07-30", source: "Exchange" } });
  const sheet = fundFactsSheet([quoted, fund("IWN")], sheets);
  expect(column(sheet, "Price (USD) source")).toEqual(["Exchange", null]);
  expect(sheet.blocks[0]!.columns.map(({ header }) => header)).not.toContain("Expense ratio source");
  expect(sheet.notes).toEqual([
    "Left out because no figure is known: Index, ISIN, First trade, Net assets (USD), Yield.",
  ]);
});

test("monthly returns: month ends × funds, the union of their months, empty where one lacks a month", () => {
  const sheet = monthlyReturnsSheet(
    [returnsOf("IWM", "2026-01", [0.1, -0.2, 0.05]), returnsOf("NEW", "2026-02", [0.03])],
    null,
    sheets,
  );
  const months = sheet.blocks.at(-1)!;
  expect(months.columns.map(({ header }) => header)).toEqual(["Month end", "IWM", "NEW"]);
  expect(months.rows.map(([date]) => date)).toEqual(
    ["2026-01-31", "2026-02-28", "2026-03-31"].map((date) => serialOfIso(date)),
  );
  expect(months.rows.map(([, , value]) => value)).toEqual([null, expect.closeTo(0.03, 12), null]);
  expect(column(sheet, "Total return")[0]).toBeCloseTo(1.1 * 0.8 * 1.05 - 1, 12);
  expect(column(sheet, "Worst month")[0]).toBeCloseTo(-0.2, 12);
  expect(column(sheet, "Annualised")).toEqual([null, null]);
});

test("monthly returns: a missing month is not passed off as part of the next one", () => {
  const { series, ...rest } = returnsOf("GAP", "2026-01", [0.1, 0.1, 0.1]);
  const without = <T>(items: readonly T[]) => items.filter((_, i) => i !== 2);
  const gap = {
    ...rest,
    series: { ...series, dates: without(series.dates), values: without(series.values) },
  };
  const sheet = monthlyReturnsSheet([gap], null, sheets);
  expect(sheet.blocks.at(-1)!.rows.map(([date]) => date)).toEqual([serialOfIso("2026-01-31")]);
});

test("monthly returns: a period keeps the newest months, and a fund that ended says so", () => {
  const months = Array<number>(30).fill(0.01);
  const sheet = monthlyReturnsSheet(
    [returnsOf("ON", "2024-01", months), returnsOf("OFF", "2024-01", months.slice(0, 20))],
    1,
    sheets,
  );
  expect(sheet.blocks.at(-1)!.rows).toHaveLength(12);
  expect(column(sheet, "Months")).toEqual([12, 2]);
  expect(sheet.notes).toContain("Not the whole period, so their totals do not compare with the others: OFF.");
  expect(column(sheet, "To")).toEqual([serialOfIso("2026-06-30"), serialOfIso("2025-08-31")]);
  expect(column(sheet, "Annualised")).toEqual([expect.closeTo(1.01 ** 12 - 1, 3), null]);
});

test("monthly returns: the months' returns compound to the summary's, for any history", () => {
  const history = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(history, fc.constantFrom(null, 1, 3), (returns, years) => {
      const sheet = monthlyReturnsSheet([returnsOf("F", "2020-01", returns)], years, sheets);
      const compounded =
        sheet.blocks.at(-1)!.rows.reduce((growth, row) => growth * (1 + (row[1] as number)), 1) - 1;
      expect(column(sheet, "Total return")[0]).toBeCloseTo(compounded, 9);
      expect(sheet.blocks.at(-1)!.rows).toHaveLength(Math.min(returns.length, (years ?? 99) * 12));
    }),
  );
});

test("valuation: like against like, with basis, method, source and day", () => {
  const sheet = valuationSheet(
    [valuationsOf("IWM", [{ value: 14.7 }, { value: 20, date: "2021-08-30" }])],
    valuationsOf("SPY", [{ value: 19.3 }]),
    10,
    sheets,
  );
  expect(column(sheet, "P/E")).toEqual([14.7]);
  expect(column(sheet, "SPY")).toEqual([19.3]);
  expect(column(sheet, "Gap to benchmark")).toEqual([14.7 / 19.3 - 1]);
  expect(column(sheet, "Method")).toEqual(["without loss-makers"]);
  expect(column(sheet, "As of")).toEqual([serialOfIso("2022-08-30")]);
  expect(column(sheet, "Own mean")).toEqual([17.35]);
  expect(column(sheet, "Observations")).toEqual([2]);
  expect(column(sheet, "Note")).toEqual([null]);
});

test("valuation: unlike figures are never compared, and the note says why", () => {
  const sheet = valuationSheet(
    [valuationsOf("IWM", [{ method: "aggregate" }])],
    valuationsOf("SPY", [{}]),
    10,
    sheets,
  );
  expect(column(sheet, "P/E")).toEqual([15]);
  expect(column(sheet, "Gap to benchmark")).toEqual([null]);
  expect(column(sheet, "Note")[0]).toMatch(/Not compared.*losses counted.*without loss-makers/);
});

test("valuation: a P/B has no basis, and the provenance tells of every figure shown and of no other", () => {
  const points = [
    { value: 30, date: "2021-08-30", source: "older, not shown" },
    { value: 14.7 },
    { metric: "pb", value: 1.9, date: "2019-03-31", source: "another" },
  ] as const;
  const sheet = valuationSheet(
    [valuationsOf("IWM", points)],
    valuationsOf("SPY", [{ value: 19.3 }, { metric: "pb", value: 3, date: "2019-03-31", source: "another" }]),
    10,
    sheets,
  );
  const headers = sheet.blocks.map(({ columns }) => columns.map(({ header }) => header));
  expect(headers[0]).toEqual(expect.arrayContaining(["Basis", "Method"]));
  expect(headers[1]).not.toEqual(expect.arrayContaining(["Basis"]));
  expect(headers[1]).not.toEqual(expect.arrayContaining(["Method"]));
  expect(provenanceLine(sheet.records, sheets, "2026-11-23")).toBe(
    "Source: publisher; another · As of 2019-03-31 – 2022-08-30 · Snapshot · Made by SmallCap on 2026-11-23",
  );
});

test("columns are as wide as their headers and texts, Korean letters counting twice, up to a limit", () => {
  const column = (header: string) => ({ header, format: "general", width: 5 }) as const;
  const block = { heading: null, spillRows: 0 };
  const at = (block: Block) => ({ block, column: 0 });
  expect(
    columnWidths([
      at({
        ...block,
        table: "T",
        columns: [column("목표 비중"), column("A"), column("B")],
        rows: [["a", "eleven text", 1]],
      }),
      at({ ...block, table: null, columns: [column("")], rows: [["x".repeat(99)]] }),
    ]),
  ).toEqual([60, 13, 5]);
  expect(columnWidths([at({ ...block, table: "T", columns: [column("목표 비중")], rows: [] })])).toEqual([
    12,
  ]);
  const note = { ...column("A"), runsOver: true };
  expect(columnWidths([at({ ...block, table: null, columns: [note], rows: [["eleven text"]] })])).toEqual([
    5,
  ]);
});

test("figures stand at the right, texts at the left, or a step away from figures that end where they begin", () => {
  const column = (format: "general" | "percent") => ({ header: "A", format, width: 5 });
  const columns = [
    column("general"),
    column("percent"),
    column("general"),
    column("general"),
    column("general"),
  ];
  const rows = [["IWM", 0.1, "out", { input: 5, format: "price" }, "fine"]] as const;
  expect(columnSides({ columns, rows })).toEqual(["left", "right", "clear", "right", "clear"]);
});

test("valuation: no figure, a benchmark without one and a loss each leave a note and no number", () => {
  const sheet = valuationSheet(
    [valuationsOf("NONE", []), valuationsOf("LOSS", [{ value: -4 }])],
    valuationsOf("SPY", [{}]),
    null,
    sheets,
  );
  expect(column(sheet, "P/E")).toEqual([null, -4]);
  expect(column(sheet, "Gap to benchmark")).toEqual([null, null]);
  expect(column(sheet, "Note")).toEqual([
    "No figure is known for NONE.",
    "The multiple of LOSS is not positive.",
  ]);
  const alone = valuationSheet([valuationsOf("IWM", [{}])], valuationsOf("SPY", []), null, sheets);
  expect(column(alone, "Note")[0]).toMatch(/^No figure is known for SPY\./);
});

test("worked example: the article's figures are inputs, every result is a live formula over them", () => {
  const sheet = articleSheet(sheets);
  expect(sheet.notes[0]).toMatch(/not market data/);
  expect(sheet.records).toEqual([]);
  const { places } = layOut(sheet);
  const at = (reference: string) => {
    const row = Number(reference.slice(1)) - 1;
    const place = places.find(({ firstRow, block }) => row >= firstRow && row < firstRow + block.rows.length);
    return place?.block.rows[row - place.firstRow]![reference.charCodeAt(0) - 65];
  };
  const formula = (label: string) =>
    (sheet.blocks[1]!.rows.find(([name]) => name === label)![2] as { formula: string }).formula;
  const inputsOf = (label: string) =>
    [...formula(label).matchAll(/\b[A-E]\d+\b/g)].map(([reference]) => at(reference));
  expect(formula("Russell 2000 against S&P 500")).toMatch(/^=SMALLCAP\.PERGAP\(/);
  expect(inputsOf("Russell 2000 against S&P 500")).toMatchObject([{ input: 14.7 }, { input: 19.3 }]);
  expect(inputsOf("IWN back to its average")).toMatchObject([{ input: 12.1 }, { input: 16.2 }]);
  expect(inputsOf("IWM minus VB, week")).toMatchObject([{ input: 0.074 }, { input: 0.068 }]);
  expect(inputsOf("Style spread VBR − VBK")).toMatchObject([{ input: 0.092 }, { input: 0.114 }]);
  expect(inputsOf("SLY minus VBK")).toMatchObject([{ input: 0.087 }, { input: 0.114 }]);
  expect(inputsOf("Style spread IWN − IWO")).toMatchObject([{ input: 0.123 }, { input: 0 }]);
  const falls = inputsOf("IWF/IWD, months in a row").map((cell) => (cell as { input: number }).input);
  expect(falls).toEqual([100, 96, 100, 102]);
  const spilled = (block: number) => (sheet.blocks[block]!.rows[0]![0] as { formula: string }).formula;
  const ends = (formula: string) =>
    [...formula.matchAll(/\b[A-E]\d+\b/g)].map(([reference]) => at(reference));
  expect(ends(spilled(4))).toMatchObject(["SPY", "IWB", "IWN", "IWO", { input: 0.7 }, { input: 0.25 }]);
  expect(spilled(5)).toMatch(new RegExp(`,B${places[4]!.firstRow + 1}:B${places[4]!.firstRow + 4},`));
  expect(ends(spilled(5)).filter((_, i) => i !== 4 && i !== 5)).toMatchObject([
    "SPY",
    "IWO",
    { input: 60 },
    { input: 25 },
    { input: 100 },
    { input: 80 },
    { input: 1000 },
    { input: 0.25 },
    "core",
    "small",
  ]);
});

test("every sheet of every language is rectangular, with a name Excel takes", () => {
  for (const sheets of Object.values(sheetTexts))
    for (const sheet of [
      articleSheet(sheets),
      fundFactsSheet([fund("IWM")], sheets),
      monthlyReturnsSheet([returnsOf("IWM", "2026-01", [0.1])], 1, sheets),
      valuationSheet([valuationsOf("IWM", [{}])], valuationsOf("SPY", [{}]), 1, sheets),
    ]) {
      expect(sheet.name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
      for (const { columns, rows } of sheet.blocks)
        expect(rows.map(({ length }) => length)).toEqual(rows.map(() => columns.length));
    }
});

test("provenance names sources, days and quality once each", () => {
  const older = { ...provenance, source: "Vanguard", asOf: "2022-01-31" };
  expect(provenanceLine([provenance, older, older], sheets, "2026-11-23")).toBe(
    "Source: iShares; Vanguard · As of 2022-01-31 – 2026-07-31 · Snapshot · Made by SmallCap on 2026-11-23",
  );
  expect(provenanceLine([], sheets, "2026-11-23")).toBe("Made by SmallCap on 2026-11-23");
  const worked = { ...provenance, source: "iShares, worked out from closes" };
  expect(provenanceLine([provenance, worked], sheets, "2026-11-23")).toMatch(
    /^Source: iShares, worked out from closes · As of/,
  );
  const joined = { ...provenance, source: "Vanguard; iShares" };
  expect(provenanceLine([provenance, joined], sheets, "2026-11-23")).toMatch(
    /^Source: iShares; Vanguard · As of/,
  );
});

test("addresses and free names are Excel's", () => {
  expect([address(0, 0), address(9, 25), address(0, 26), address(0, 702), address(5, 26, 3, 2)]).toEqual([
    "A1",
    "Z10",
    "AA1",
    "AAA1",
    "AA6:AB8",
  ]);
  expect(freeName("Fund facts", ["fund FACTS", "Fund facts (2)"])).toBe("Fund facts (3)");
  expect(freeName("x".repeat(40), ["x".repeat(31)])).toHaveLength(31);
});

test("chunks cover all rows in order, within the limits unless one row alone is too large", () => {
  const rows = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 60 }),
      (rows, maxRows, maxBytes) => {
        for (let start = 0; start < rows.length;) {
          const end = chunkEnd(rows, start, { maxRows, maxBytes });
          const bytes = rows
            .slice(start, end)
            .reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);
          expect(end).toBeGreaterThan(start);
          expect(end - start === 1 || (end - start <= maxRows && bytes <= maxBytes)).toBe(true);
          start = end;
        }
      },
    ),
  );
});
