/* What every fill promises, whatever it is about: whole headers, rows as wide as columns, figures that are figures, records to answer for them. */
import fc from "fast-check";
import { languages, type Language } from "../../src/i18n/language.ts";
import type { Answer, Provider, Query } from "../../src/data/query.ts";
import { snapshot } from "../../src/data/snapshot/snapshot.ts";
import { createStore } from "../../src/data/store/store.ts";
import { addDays } from "../../src/finance/dates/dates.ts";
import { sheetTexts } from "../../src/i18n/sheetTexts.ts";
import { luminance } from "../../src/workbench/page/charts/chartColors.ts";
import { columnWidths } from "../../src/sheets/writing/layout/columnWidths.ts";
import { chartPalette } from "../../src/sheets/writing/dressing/chartPalette.ts";
import { createAsk } from "../../src/sheets/fills/ask.ts";
import { fillKinds, fills } from "../../src/sheets/fills/fills.ts";
import { defaultSettings, settingChoices, type Settings } from "../../src/sheets/builders/settings.ts";
import { forms, inForm } from "../../src/sheets/writing/layout/inForm.ts";
import { bodyOf, layOut } from "../../src/sheets/writing/layout/layOut.ts";
import type { Block, Cell, Sheet, SheetKind } from "../../src/sheets/sheet.ts";

const DAYS = 400;
const dates = Array.from({ length: DAYS }, (_, i) => addDays("2025-06-02", i)).filter(
  (date) => ![0, 6].includes(new Date(date).getUTCDay()),
);
const provenance = {
  source: "Exchange",
  sourceUrl: null,
  asOf: dates.at(-1)!,
  fetchedAt: null,
  quality: "live",
  warnings: [],
} as const;
const series = (rate: number) =>
  ({ dates, values: dates.map((_, i) => 50 * (1 + rate) ** i), interval: "daily" }) as const;
const rates: Readonly<Record<string, number>> = { IWM: 0.001, IWN: 0.002 };
const held = {
  IWM: [
    { ticker: "AAA", name: "Aaa", sector: "Energy", weight: 0.5 },
    { ticker: "BBB", name: "Bbb", sector: "Health", weight: 0.3 },
    { ticker: null, name: "Cash", sector: null, weight: 0.2 },
  ],
  IWN: [
    { ticker: "BBB", name: "Bbb", sector: "Health", weight: 0.6 },
    { ticker: "CCC", name: "Ccc", sector: "Energy", weight: 0.4 },
  ],
};

/** A service that has what the snapshot lacks, for two funds. */
const service: Provider = (queries) => Promise.resolve(queries.map(answer));

function answer(query: Query): Answer {
  const ticker = "ticker" in query ? query.ticker : "";
  const rate = rates[ticker];
  if (rate !== undefined && query.kind === "prices")
    return { state: "found", record: { ...provenance, kind: "prices", ticker, series: series(rate) } };
  if (rate !== undefined && query.kind === "returns" && query.interval === "daily")
    return { state: "found", record: { ...provenance, kind: "returns", ticker, series: series(rate) } };
  if (query.kind === "holdings" && (ticker === "IWM" || ticker === "IWN"))
    return { state: "found", record: { ...provenance, kind: "holdings", ticker, holdings: held[ticker] } };
  return { state: "absent", problem: { problem: "unknownTicker", details: { ticker } } };
}

const store = createStore({ service, snapshot });

async function build(
  kind: SheetKind,
  settings: Partial<Settings> = {},
  language: Language = "en",
  funds: readonly string[] = ["IWM", "IWN"],
) {
  const failures: unknown[] = [];
  const ask = createAsk(store, new AbortController().signal, failures);
  const sheet = await (
    await fills[kind].load()
  )({
    funds,
    settings: { ...defaultSettings, ...settings },
    texts: sheetTexts[language],
    ask,
  });
  return { sheet: sheet!, failures };
}

const valueOf = (cell: Cell) =>
  typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
const rowsOf = ({ blocks }: Sheet, block: number) => blocks[block]!.rows.map((row) => row.map(valueOf));

function expectWhole({ table, columns, rows }: Block): void {
  for (const row of rows) expect(row).toHaveLength(columns.length);
  const headers = columns.map(({ header }) => header);
  if (table !== null) {
    expect(headers).not.toContain("");
    expect(new Set(headers).size).toBe(headers.length);
  }
  for (const cell of rows.flat()) {
    const value = valueOf(cell);
    if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    if (typeof cell === "object" && cell !== null && "formula" in cell)
      expect(cell.formula).not.toMatch(/\{\d|undefined|NaN/);
  }
}

describe.each(fillKinds)("%s", (kind) => {
  test.each(languages)("is whole in both forms (%s)", async (language) => {
    const { sheet } = await build(kind, {}, language);
    expect(sheet.kind).toBe(kind);
    expect(sheet.name.length).toBeLessThanOrEqual(31);
    expect(sheet.records.length > 0).toBe(kind !== "workedExample");
    for (const form of forms) {
      const { blocks, charts = [], notes } = inForm(sheet, form);
      const { places } = layOut({ notes, blocks });
      blocks.forEach(expectWhole);
      for (const chart of charts) {
        const place = places[chart.block ?? 0]!;
        expect(bodyOf(place).rows).toBeGreaterThan(0);
        for (const index of chart.series) expect(place.block.columns[index]).toBeDefined();
      }
    }
  });

  test("stands in the same cells as values and as live formulas", async () => {
    const { sheet } = await build(kind);
    const bodies = forms.map((form) => layOut(inForm(sheet, form)).places.map(bodyOf));
    expect(bodies[1]).toEqual(bodies[0]);
  });
});

test("history: by day, by week and by month; prices and total returns; growth of 100 from the first common day", async () => {
  const daily = await build("history", { interval: "daily", field: "price", period: "1" });
  const weekly = await build("history", { interval: "weekly", period: "all" });
  expect(daily.sheet.title).toBe("Price history");
  const [, ...growth] = rowsOf(daily.sheet, 2)[1]!;
  expect(growth).toEqual([expect.closeTo(100.1, 9), expect.closeTo(100.2, 9)]);
  const weekdays = rowsOf(weekly.sheet, 0)
    .slice(0, -1)
    .map(([serial]) => Number(serial) % 7);
  expect(new Set(weekdays)).toEqual(new Set([6])); // Fridays
});

test("history by day is told to need the service where nobody has it", async () => {
  const failures: unknown[] = [];
  const ask = createAsk(createStore({ snapshot }), new AbortController().signal, failures);
  const history = await fills.history.load();
  const settings = { ...defaultSettings, interval: "daily" } as const;
  expect(await history({ funds: ["IWM"], settings, texts: sheetTexts.en, ask })).toBeNull();
  expect(failures).toMatchObject([{ problem: "needsService" }]);
});

test("holdings: overlap, sectors by weight, the first fund's largest lines beside the other's", async () => {
  const { sheet } = await build("holdings");
  expect(rowsOf(sheet, 0).map((row) => row.slice(0, 3))).toEqual([
    ["IWM", expect.closeTo(1, 12), expect.closeTo(0.3, 12)],
    ["IWN", expect.closeTo(0.3, 12), expect.closeTo(1, 12)],
  ]);
  expect(rowsOf(sheet, 1)).toEqual([
    ["Health", 0.3, 0.6],
    ["Energy", 0.5, 0.4],
    ["No sector (cash and others)", 0.2, 0],
  ]);
  expect(rowsOf(sheet, 2)[1]).toEqual(["BBB", "Bbb", "Health", 0.3, 0.6]);
});

test("live holdings ask for one table a fund and block, however many lines are shown", async () => {
  const { sheet } = await build("holdings");
  const [, sectors, largest] = inForm(sheet, "formulas").blocks;
  const formulas = [...sectors!.rows, ...largest!.rows]
    .flat()
    .flatMap((cell) =>
      typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : [],
    );
  expect(formulas.map((formula) => formula.match(/ETFHOLDINGS\([^)]*\)/g))).toEqual([
    ['ETFHOLDINGS("IWM",,"sector")'],
    ['ETFHOLDINGS("IWN",,"sector")'],
    ['ETFHOLDINGS("IWM",25)'],
    ['ETFHOLDINGS("IWN",10000)'],
  ]);
});

test.each(languages)(
  "the whole dashboard is seen on a screen 1400 pixels wide, beside the pane (%s)",
  async (language) => {
    const funds = ["IWM", "IWN", "IWO", "IJR", "AVUV"];
    const { sheet } = await build("dashboard", {}, language, funds);
    const { places } = layOut(sheet);
    const first = places.findIndex(
      ({ block }) => block.heading === sheetTexts[language].fills.dashboard.data,
    );
    const seen = Math.max(
      ...places.slice(0, first).map(({ block, column }) => column + block.columns.length),
    );
    // 7 pixels a character and 5 of margin; the grid is 1044 pixels, its row numbers and scroll bar take 56
    const pixels = columnWidths(places)
      .slice(0, seen)
      .reduce((sum, width) => sum + width * 7 + 5, 0);
    expect(first).toBeGreaterThan(4);
    expect(pixels).toBeLessThanOrEqual(1044 - 56);
    for (const { place } of sheet.charts!)
      expect(typeof place === "object" && place.column + place.columns).toBeLessThanOrEqual(seen);
  },
);

test("each tile of the dashboard says how old its figure is", async () => {
  const { sheet } = await build("dashboard");
  const [, captions] = rowsOf(sheet, 0);
  const said = captions!.filter((cell) => cell !== null);
  expect(said.length).toBeGreaterThan(3);
  for (const caption of said) expect(caption).toMatch(/\d{4}-\d\d$/);
  expect(said[1]).toBe("IWM against SPY · 2022-08"); // years older than the returns beside it
});

test("the rate sensitivity says with which month the yield ends: months after it do not count", async () => {
  for (const language of languages) {
    const { sheet } = await build("rateSensitivity", {}, language);
    const ends = sheet.records.find(({ source }) => source === "Federal Reserve Board")!.asOf;
    expect(sheet.notes[0]).toContain(ends.slice(0, 7));
  }
});

test("a merged fund is told of and left out of what is about today", async () => {
  const failures: unknown[] = [];
  const ask = createAsk(store, new AbortController().signal, failures);
  expect(await ask.living(["SLY", "IWM"])).toEqual(["IWM"]);
  expect(failures).toMatchObject([{ problem: "merged", details: { successor: "SPSM" } }]);
});

test("the screener keeps to its criteria, in its order, and says when nothing is left", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...settingChoices.maxExpense),
      fc.constantFrom(...settingChoices.minReturn),
      async (maxExpense, minReturn) => {
        const { sheet } = await build("screener", {
          maxExpense,
          minReturn,
          style: "Small",
          sortBy: "expenseRatio",
        });
        const place = (header: string) =>
          sheet.blocks[0]!.columns.findIndex((column) => column.header === header);
        const rows = rowsOf(sheet, 0);
        const costs = rows.map((row) => row[place("Expense ratio")] as number | null);
        const known = costs.filter((cost) => cost !== null);
        expect(known).toEqual([...known].sort((a, b) => a - b));
        if (maxExpense !== "any")
          expect(costs.every((cost) => cost !== null && cost <= Number(maxExpense))).toBe(true);
        if (minReturn !== "any")
          expect(rows.every((row) => Number(row[place("1Y")]) >= Number(minReturn))).toBe(true);
        expect(rows.every((row) => String(row[place("Style")]).startsWith("Small"))).toBe(true);
      },
    ),
    { numRuns: 8 },
  );
  await expect(build("screener", { style: "Small Growth", issuer: "Nobody" })).rejects.toMatchObject({
    problem: "noMatch",
  });
});

test("a core of small companies alone is given the benchmark, or no cap could be kept", async () => {
  const { sheet } = await build("coreSatellite");
  expect(rowsOf(sheet, 1).map(([ticker, group]) => [ticker, group])).toEqual([
    ["SPY", "core"],
    ["IWM", "satellite"],
    ["IWN", "satellite"],
  ]);
});

test("neighbours in a chart differ in lightness too, so that a grey print tells them apart", () => {
  const lightness = chartPalette.map((color) => 116 * Math.cbrt(luminance(color)) - 16);
  const distances = lightness.slice(1).map((light, i) => Math.abs(light - lightness[i]!));
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(20);
});
