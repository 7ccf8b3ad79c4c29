/* What ships with the add-in: figures checked by hand against where they come from, and what must not be among them. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { DataError } from "../../../src/errors.ts";
import { store } from "../../../src/data/addinStore.ts";
import type { Query, RecordOf } from "../../../src/data/query.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import { snapshotProvider } from "../../../src/data/snapshot/snapshotProvider.ts";
import { describeProvider } from "../providerContract.ts";

const get = <Q extends Query>(query: Q): Promise<RecordOf[Q["kind"]]> => store.get(query);
const monthly = (ticker: string) => get({ kind: "returns", ticker, interval: "monthly" });
const refusal = async (query: Query): Promise<unknown> => {
  try {
    return await get(query);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { problem: error.problem, ...error.details };
  }
};

describeProvider("the snapshot", snapshot, {
  held: [
    { kind: "fund", ticker: "IWM" },
    { kind: "fund", ticker: "SLY" },
    { kind: "fund", ticker: "DSV" },
    { kind: "valuations", ticker: "SPY" },
    { kind: "valuations", ticker: "^GSPC" },
    { kind: "returns", ticker: "IWN", interval: "monthly" },
    { kind: "macro", series: "UNRATE" },
    { kind: "catalogue" },
  ],
  absent: [
    { kind: "fund", ticker: "NOSUCH" },
    { kind: "fund", ticker: "^GSPC" },
    { kind: "valuations", ticker: "MDY" },
    { kind: "returns", ticker: "IWN", interval: "daily" },
    { kind: "returns", ticker: "constructor", interval: "monthly" },
    { kind: "holdings", ticker: "IWM", asOf: null },
    { kind: "macro", series: "UMCSENT" },
    { kind: "macro", series: "toString" },
  ],
});

test("every fund listed is found, by the same name and successor", async () => {
  const { listings } = await get({ kind: "catalogue" });
  expect(listings).toHaveLength(45);
  for (const { ticker, name, successor } of listings) {
    const fund = await get({ kind: "fund", ticker });
    expect([fund.name, fund.successor?.ticker ?? null]).toEqual([name, successor]);
  }
});

test("a fund's facts carry their own dates, and what is not known is null", async () => {
  expect(await get({ kind: "fund", ticker: "VB" })).toEqual({
    kind: "fund",
    ticker: "VB",
    name: "Vanguard Small-Cap Index Fund ETF Shares",
    issuer: "Vanguard",
    index: "CRSP US Small Cap",
    style: "Small Blend",
    isin: "US9229087518",
    inceptionDate: "2004-01-26",
    firstTradeDate: "2004-01-30",
    expenseRatio: { value: 0.0005, asOf: "2025-10-31", source: "SmallCap snapshot" },
    netAssets: null,
    price: null,
    yield: null,
    successor: null,
    source: "SmallCap snapshot",
    sourceUrl: null,
    asOf: "2026-07-31",
    fetchedAt: null,
    quality: "snapshot",
    warnings: [],
  });
  const iwd = await get({ kind: "fund", ticker: "IWD" });
  expect([iwd.inceptionDate, iwd.expenseRatio?.asOf]).toEqual([null, null]);
  expect((await get({ kind: "fund", ticker: "AVUV" })).inceptionDate).toBe("2019-09"); // no day is known
});

test("a monthly return is the index's ratio between two month ends", async () => {
  const { series, asOf, source } = await monthly("IWM");
  expect(series.dates.slice(0, 2)).toEqual(["2000-05-31", "2000-06-30"]);
  expect(series.values.slice(0, 2)).toEqual([1, 1.086827]);
  expect(asOf).toBe("2026-07-31");
  expect(source).toContain("exchange closes");
  const growth = (from: string, to: string) =>
    series.values[series.dates.indexOf(to)]! / series.values[series.dates.indexOf(from)]!;
  expect(growth("2026-06-30", "2026-07-31") - 1).toBeCloseTo(-0.030787, 9);
  expect(growth("2021-12-31", "2022-12-31") - 1).toBeCloseTo(-0.2046, 3); // iShares' own calendar year 2022: −20.48 %
});

test("value beat growth in small caps by eleven and a half points in 2022", async () => {
  const [iwn, iwo] = await Promise.all([monthly("IWN"), monthly("IWO")]);
  const year = ({ series: { dates, values } }: typeof iwn) =>
    values[dates.indexOf("2022-12-31")]! / values[dates.indexOf("2021-12-31")]! - 1;
  expect(year(iwn) - year(iwo)).toBeCloseTo(0.115, 2);
});

test("a merged fund keeps its own history, names its successor and does not look alive", async () => {
  const [fund, returns] = await Promise.all([get({ kind: "fund", ticker: "SLY" }), monthly("SLY")]);
  expect(fund.successor).toEqual({ ticker: "SPSM", date: "2023-06-09" });
  expect([fund.asOf, returns.asOf]).toEqual(["2023-06-09", "2020-11-30"]);
  expect(returns.warnings).toEqual([
    {
      warning: "mergedSeries",
      details: { ticker: "SLY", successor: "SPSM", date: "2023-06-09", last: "2020-11-30" },
    },
  ]);
  expect(await refusal({ kind: "returns", ticker: "TWOK", interval: "monthly" })).toEqual({
    problem: "merged",
    ticker: "TWOK",
    successor: "SPSM",
    date: "2017-11-16",
  });
});

test("P/E figures keep the rule and publisher each was worked out by", async () => {
  const { points, asOf } = await get({ kind: "valuations", ticker: "IWM" });
  expect(points[0]).toMatchObject({ date: "2019-03-31", value: 16.55, method: "exNegCap60", metric: "pe" });
  expect(points.at(-1)).toMatchObject({ date: "2022-08-30", value: 11.74, method: "unstated" });
  expect(asOf).toBe("2022-08-30");
  const { points: russell } = await get({ kind: "valuations", ticker: "^RUT" });
  expect(russell).toEqual([
    {
      metric: "pe",
      date: "2023-09-30",
      value: 13.03,
      basis: "trailing",
      method: "exNegative",
      source: "FTSE Russell fact sheet (P/E Ex-Neg Earnings)",
    },
  ]);
});

test("the S&P 500's long history is the index's, losses counted, and not SPY's", async () => {
  const index = await get({ kind: "valuations", ticker: "^GSPC" });
  expect(index.points).toHaveLength(402);
  expect(index.points[0]).toMatchObject({ date: "1990-01-31", value: 15.116, method: "aggregate" });
  expect(index.points.at(-1)).toMatchObject({ date: "2023-06-30", value: 23.985 });
  expect(index.warnings).toEqual([{ warning: "monthAverages", details: {} }]);
  const { points } = await get({ kind: "valuations", ticker: "SPY" });
  expect(points.map(({ method }) => method)).not.toContain("aggregate");
});

test("macro series are as published: in their unit, null for a month that was not published", async () => {
  const unemployment = await get({ kind: "macro", series: "UNRATE" });
  expect(unemployment.unit).toBe("percent");
  expect(unemployment.dates.slice(-3)).toEqual(["2025-09-01", "2025-10-01", "2025-11-01"]);
  expect(unemployment.values.slice(-3)).toEqual([4.4, null, 4.6]);
  const sales = await get({ kind: "macro", series: "RSXFS" });
  expect([sales.dates[0], sales.values[0], sales.unit]).toEqual(["1995-01-01", 177136, "million USD"]);
  expect([sales.source, sales.asOf]).toEqual(["US Census Bureau", "2025-10-01"]);
});

test.each([
  [
    { kind: "returns", ticker: "VTWO", interval: "monthly" },
    { subject: "VTWO", figure: "monthly returns" },
  ],
  [
    { kind: "returns", ticker: "IWM", interval: "daily" },
    { subject: "IWM", figure: "daily returns" },
  ],
  [
    { kind: "returns", ticker: "^GSPC", interval: "monthly" },
    { subject: "^GSPC", figure: "monthly returns" },
  ],
  [
    { kind: "valuations", ticker: "MDY" },
    { subject: "MDY", figure: "P/E" },
  ],
  [
    { kind: "macro", series: "MICH" },
    { subject: "MICH", figure: "macro series" },
  ],
  [
    { kind: "macro", series: "BAMLH0A0HYM2" },
    { subject: "BAMLH0A0HYM2", figure: "macro series" },
  ],
] as const)("what it does not hold it sends to the service: %j", async (query, details) => {
  expect(await refusal(query)).toEqual({ problem: "needsService", ...details });
});

test("what nobody knows is said to be unknown", async () => {
  const nobody = { problem: "unknownTicker", ticker: "ZZZZ" };
  expect(await refusal({ kind: "fund", ticker: "ZZZZ" })).toEqual(nobody);
  expect(await refusal({ kind: "returns", ticker: "ZZZZ", interval: "monthly" })).toEqual(nobody);
  expect(await refusal({ kind: "macro", series: "ZZZZ" })).toEqual({
    problem: "unknownSeries",
    series: "ZZZZ",
  });
});

test("a file that does not load is a failure, not an absence, and harms only what is in it", async () => {
  const provider = snapshotProvider({
    funds: () => Promise.reject(new Error("Loading chunk snapshot-funds failed")),
    returns: () => Promise.resolve({ funds: {} }),
    valuations: () => Promise.resolve({ groups: [] }),
    macro: () => Promise.resolve({ series: {} }),
  });
  const queries = [
    { kind: "fund", ticker: "IWM" },
    { kind: "macro", series: "X" },
  ] as const;
  expect(await provider(queries, new AbortController().signal)).toEqual([
    { state: "failed", source: "Embedded snapshot", reason: "Error: Loading chunk snapshot-funds failed" },
    { state: "absent", problem: { problem: "unknownSeries", details: { series: "X" } } },
  ]);
});

const folder = new URL("../../../src/data/snapshot/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const contents = files.map((file) => readFileSync(new URL(file, folder), "utf8"));

test("no series that may only be shown live is inside", () => {
  const forbidden = /UMCSENT|MICH"|sentiment|SP500"|VIX|BAML|MORTGAGE30US|CSUSHPINSA/i;
  expect(files).toEqual(["funds.json", "macro.json", "returns.json", "valuations.json"]);
  for (const content of contents) expect(content).not.toMatch(forbidden);
});

test("all of it weighs less than 48 kB as sent, and the first P/E costs less than 6 kB", () => {
  const sent = contents.map((content) => gzipSync(content).length);
  expect(sent.reduce((sum, bytes) => sum + bytes)).toBeLessThan(48_000);
  expect(sent[files.indexOf("valuations.json")]).toBeLessThan(6_000);
});

test("none of it is in the start path: figures come by dynamic import only", () => {
  const source = readFileSync(new URL("snapshot.ts", folder), "utf8");
  expect(source.match(/\.json"/g)).toHaveLength(files.length);
  expect(source.match(/await import\([^)]*\.json"/g)).toHaveLength(files.length);
});
