/* ETFSCREEN and ETFHOLDINGS as typed, and ETF's dates that are known by the month only. */
import fc from "fast-check";
import { store } from "../../src/data/addinStore.ts";
import type { Answer, Provider } from "../../src/data/query.ts";
import type { DataRecord, FundRecord, Holding, HoldingsRecord, Provenance } from "../../src/data/record.ts";
import { etfCell } from "../../src/functions/cells/etfCell.ts";
import { etfHoldingsCell } from "../../src/functions/cells/etfHoldingsCell.ts";
import { etfScreenCell } from "../../src/functions/cells/etfScreenCell.ts";
import { makeFund } from "../data/makeRecords.ts";
import { describeProvider } from "../data/providerContract.ts";
import { failure, fakeHost } from "./fakeHost.ts";

beforeEach(() => fakeHost());
afterEach(() => {
  store.use("service", null);
  store.refresh();
});

const none = null as never;
const tickers = async (...given: unknown[]) =>
  (await (etfScreenCell as (...all: unknown[]) => Promise<string[][]>)(...given)).map(([ticker]) => ticker);

test("funds are screened by style and issuer, dead ones left out", async () => {
  expect(await tickers([["small value"]], [["ishares"]])).toEqual(["IJS", "IWN"]);
  expect(await tickers([["mid"]])).toEqual(["IJH", "MDY"]);
  expect(await tickers([["Small-Cap Growth"], ["mid"]], [["vanguard", "SPDR"]])).toEqual([
    "MDY",
    "SLYG",
    "VBK",
    "VIOG",
    "VTWG",
  ]);
  const all = await tickers();
  expect(await tickers([[0]], [[""]], 0, "")).toEqual(all); // blank cells, as different Excels hand them over
  expect(all).toEqual([...all].sort());
  expect(all).toContain("SPSM");
  expect(["SLY", "TWOK", "DSV"].filter((ticker) => all.includes(ticker))).toEqual([]);
});

test("cost limits and orders go by what funds are known to cost", async () => {
  expect(await tickers([["small blend"]], null, "0.06%", "expenseRatio")).toEqual([
    "SPSM",
    "SCHA",
    "VB",
    "IJR",
  ]);
  expect(await tickers([["small blend"]], null, 0.0006)).toEqual(["IJR", "SCHA", "SPSM", "VB"]);
  const byCost = await tickers(null, null, null, "EXPENSERATIO");
  expect(byCost).toHaveLength((await tickers()).length);
  expect(byCost.slice(-2)).toEqual(["SHY", "TLT"]); // of unknown cost
  expect((await tickers([["small value"]], null, null, "name")).slice(0, 2)).toEqual(["AVUV", "DFSV"]);
});

test("what nobody knows is no order, and what matches nothing is said", async () => {
  const unsorted = await failure(() => etfScreenCell([["small"]], none, null, "netAssets"));
  expect([unsorted.code, unsorted.message]).toEqual(["#N/A", expect.stringMatching(/netAssets.*service/)]);
  const nothing = await failure(() => etfScreenCell([["tiny"]], [["iShares"]], 0.001));
  expect([nothing.code, nothing.message]).toEqual([
    "#N/A",
    "No fund matches tiny, iShares, ≤ 0.001. Leave a criterion out, or widen it.",
  ]);
  expect((await failure(() => etfScreenCell(none, none, -1))).message).toContain("maxExpense");
  expect((await failure(() => etfScreenCell(none, none, 0.2))).message).toContain("0.2% or 0.002");
  expect((await failure(() => etfScreenCell(none, none, null, "size"))).message).toContain("expenseRatio");
});

const provenanceOf = ({ source, sourceUrl, asOf, fetchedAt, quality, warnings }: Provenance) => ({
  source,
  sourceUrl,
  asOf,
  fetchedAt,
  quality,
  warnings,
});

/** A service that lists some funds and has the facts of those given; of the others it says what `otherwise` is. */
function listing(listed: readonly string[], made: readonly FundRecord[], otherwise: Answer): void {
  const listings = listed.map((ticker) => ({
    ticker,
    name: ticker,
    issuer: null,
    style: null,
    successor: null,
  }));
  const catalogue: DataRecord = { ...provenanceOf(makeFund("ANY")), kind: "catalogue", listings };
  store.use("service", (queries) =>
    Promise.resolve(
      queries.map((query): Answer => {
        if (query.kind === "catalogue") return { state: "found", record: catalogue };
        const record = made.find(({ ticker }) => query.kind === "fund" && ticker === query.ticker);
        return record ? { state: "found", record } : otherwise;
      }),
    ),
  );
}

const unknownFund: Answer = {
  state: "absent",
  problem: { problem: "unknownTicker", details: { ticker: "NOBODYS" } },
};

test("a screen holds exactly the funds known to cost so little, cheapest first, and those of unknown cost go last", async () => {
  const value = fc.integer({ min: 1, max: 299 }).map((n) => n / 10_000);
  const cost = fc.oneof(value, fc.constantFrom(null, undefined)); // unknown, or no facts at all
  const costs = fc.array(cost, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(costs, fc.integer({ min: 1, max: 299 }), async (given, tenths) => {
      const most = tenths / 10_000;
      const funds = given.map((value, i) => ({ ticker: `FUND${i}`, value }));
      const figure = (value: number) => ({ value, asOf: "2024-06-28", source: "test" });
      const made = funds.flatMap(({ ticker, value }) =>
        value === undefined
          ? []
          : [makeFund(ticker, { expenseRatio: value === null ? null : figure(value) })],
      );
      listing(
        funds.map(({ ticker }) => ticker),
        made,
        unknownFund,
      );
      const known = funds.filter((fund): fund is { ticker: string; value: number } => fund.value != null);
      const cheap = known.filter(({ value }) => value <= most).map(({ ticker }) => ticker);
      if (cheap.length > 0) expect(await tickers(null, null, most)).toEqual(cheap);
      else expect((await failure(() => etfScreenCell(none, none, most))).message).toMatch(/No fund matches/);
      if (known.length === 0) return;
      const ranked = known.toSorted((a, b) => a.value - b.value || (a.ticker < b.ticker ? -1 : 1));
      const unknown = funds.filter(({ value }) => value == null);
      expect(await tickers(null, null, null, "expenseRatio")).toEqual(
        [...ranked, ...unknown].map(({ ticker }) => ticker),
      );
    }),
    { numRuns: 40 },
  );
});

test("facts that could not be asked for are no unknown ones", async () => {
  listing(["CHEAP", "SILENT"], [makeFund("CHEAP")], {
    state: "failed",
    source: "Yahoo",
    reason: "does not answer",
  });
  const { code, message } = await failure(() => etfScreenCell(none, none, 0.01));
  expect([code, message]).toEqual(["#N/A", expect.stringContaining("Yahoo")]);
});

test("the largest funds come first, those of unknown size last", async () => {
  const sizes: Readonly<Record<string, number>> = { SMALLEST: 1e6, LARGEST: 1e9 };
  const made = ["LARGEST", "SMALLEST", "UNKNOWN"].map((ticker) => {
    const value = sizes[ticker];
    return makeFund(ticker, {
      netAssets: value === undefined ? null : { value, asOf: "2024-06-28", source: "test" },
    });
  });
  listing(
    made.map(({ ticker }) => ticker),
    made,
    unknownFund,
  );
  expect(await tickers(null, null, null, "netAssets")).toEqual(["LARGEST", "SMALLEST", "UNKNOWN"]);
});

const line = (ticker: string | null, sector: string | null, weight: number): Holding => ({
  ticker,
  name: `${ticker ?? "Cash"} Inc.`,
  sector,
  weight,
});

const book = (asOf: string, holdings: readonly Holding[]): HoldingsRecord => ({
  ...provenanceOf(makeFund("IWM")),
  kind: "holdings",
  ticker: "IWM",
  asOf,
  holdings,
});

const books = [
  book("2024-06-28", [
    line("A", "Health Care", 0.3),
    line("B", "Energy", 0.4),
    line("C", "Health Care", 0.2),
    line(null, null, 0.1),
  ]),
  book("2024-05-31", [line("C", "Health Care", 1)]),
];

/** A source of IWM's holdings on two days. */
const holdingsProvider: Provider = (queries) =>
  Promise.resolve(
    queries.map((query) => {
      const record = books.find(
        ({ ticker, asOf }) =>
          query.kind === "holdings" && ticker === query.ticker && asOf <= (query.asOf ?? asOf),
      );
      if (record) return { state: "found", record };
      const ticker = "ticker" in query ? query.ticker : "?";
      return { state: "absent", problem: { problem: "noFigure", details: { ticker, figure: "holdings" } } };
    }),
  );

describeProvider("a provider of holdings", holdingsProvider, {
  held: [
    { kind: "holdings", ticker: "IWM", asOf: null },
    { kind: "holdings", ticker: "IWM", asOf: "2024-06-27" },
  ],
  absent: [
    { kind: "holdings", ticker: "IWN", asOf: null },
    { kind: "holdings", ticker: "IWM", asOf: "2024-05-30" },
  ],
});

test("holdings come with the largest first, their sectors, and the day they are of", async () => {
  store.use("service", holdingsProvider);
  const day = 45471;
  expect(await etfHoldingsCell("iwm", 3)).toEqual([
    ["ticker", "name", "sector", "weight", "asOf"],
    ["B", "B Inc.", "Energy", 0.4, day],
    ["A", "A Inc.", "Health Care", 0.3, day],
    ["C", "C Inc.", "Health Care", 0.2, day],
  ]);
  expect((await etfHoldingsCell("IWM")).at(-1)).toEqual(["", "Cash Inc.", "", 0.1, day]);
  expect(await etfHoldingsCell("IWM", null, "Sector")).toEqual([
    ["sector", "holdings", "weight", "asOf"],
    ["Health Care", 2, expect.closeTo(0.5, 12), day],
    ["Energy", 1, 0.4, day],
    ["", 1, 0.1, day],
  ]);
});

test("holdings of a day are the last published by then", async () => {
  store.use("service", holdingsProvider);
  expect(await etfHoldingsCell("IWM", null, null, "2024-06-15")).toEqual([
    expect.any(Array),
    ["C", "C Inc.", "Health Care", 1, 45443],
  ]);
  const before = await failure(() => etfHoldingsCell("IWM", null, null, "2024-05-30"));
  expect([before.code, before.message]).toEqual(["#N/A", expect.stringContaining("holdings")]);
});

test("holdings of a later day than asked for are no answer", async () => {
  store.use("service", (queries) =>
    Promise.resolve(queries.map(() => ({ state: "found" as const, record: books[0]! }))),
  );
  expect((await failure(() => etfHoldingsCell("IWM", null, null, "2024-06-01"))).code).toBe("#N/A");
});

test("holdings change daily: without a service they are not to be had, and a merged fund has none", async () => {
  const error = await failure(() => etfHoldingsCell("IWM"));
  expect([error.code, error.message]).toEqual(["#N/A", expect.stringMatching(/holdings for IWM.*service/)]);
  expect((await failure(() => etfHoldingsCell("NOPE"))).message).toContain("NOPE");
  expect((await failure(() => etfHoldingsCell("SLY"))).message).toContain("SPSM");
  expect((await failure(() => etfHoldingsCell(null))).message).toContain("ticker is missing.");
  expect((await failure(() => etfHoldingsCell("IWM", 0.5))).message).toContain("top");
  expect((await failure(() => etfHoldingsCell("IWM", 1, "country"))).message).toContain("sector");
});

test("a date of which the day is not known is shown as far as it is", async () => {
  expect(await etfCell([["AVUV"]], [["inception"]])).toEqual([["2019-09"]]);
  expect(await etfCell([["DSV"]], [["successor"]])).toEqual([["SLYV"]]);
  expect(await etfCell([["IWM"], ["AVUV"]], [["expenseRatio asOf"]])).toEqual([["2020-09"], ["2021"]]);
  fakeHost({ dataTypes: true });
  const [[card]] = (await etfCell([["AVUV"]])) as [[any]];
  expect(card.properties.inception).toEqual({ type: "String", basicValue: "2019-09" });
});
