import fc from "fast-check";
import { comparablePe, latestPe } from "../../../src/finance/valuation/comparablePe.ts";
import { daysBetween } from "../../../src/finance/dates/dates.ts";
import type { PeMethod, Valuation } from "../../../src/finance/valuation/valuation.ts";
import { problemOf } from "../problemOf.ts";

const pe = (ticker: string, asOf: string, method: PeMethod, source = "A", peRatio = 15): Valuation => ({
  ticker,
  peRatio,
  basis: "trailing",
  method,
  asOf,
  source,
});

test("comparablePe takes the latest pair of one method, not the latest of each", () => {
  const fund = [pe("IJR", "2019-03-31", "exNegCap60"), pe("IJR", "2022-08-30", "exNegative")];
  const benchmark = [pe("SPY", "2019-03-31", "exNegCap60"), pe("SPY", "2022-08-30", "aggregate")];
  expect(comparablePe(fund, benchmark, "trailing")).toEqual({ fund: fund[0], benchmark: benchmark[0] });
});

test("comparablePe goes by the older leg, and then by nearness", () => {
  const fund = [pe("IWM", "2022-07-29", "exNegative"), pe("IWM", "2022-08-31", "exNegative")];
  const benchmark = [pe("SPY", "2022-08-01", "exNegative"), pe("SPY", "2022-06-30", "exNegative")];
  expect(comparablePe(fund, benchmark, "trailing").fund.asOf).toBe("2022-08-31");
  const nearer = [...benchmark, pe("SPY", "2022-09-30", "exNegative"), pe("SPY", "2022-09-01", "exNegative")];
  expect(comparablePe(fund, nearer, "trailing").benchmark.asOf).toBe("2022-09-01");
});

test("comparablePe goes by the older leg between methods, too", () => {
  const fund = [pe("IWM", "2022-07-10", "exNegative"), pe("IWM", "2022-06-15", "aggregate")];
  const benchmark = [pe("SPY", "2022-06-01", "exNegative"), pe("SPY", "2022-06-15", "aggregate")];
  expect(comparablePe(fund, benchmark, "trailing").fund.method).toBe("aggregate");
  expect(comparablePe(benchmark, fund, "trailing").fund.method).toBe("aggregate");
});

test("comparablePe prefers a stated method on the same day, and one source where there is a choice", () => {
  const on = (ticker: string, source: string) => [
    pe(ticker, "2022-08-30", "unstated", source),
    pe(ticker, "2022-08-30", "exNegative", source),
  ];
  const pair = comparablePe(
    [...on("IWM", "A"), ...on("IWM", "B")],
    [...on("SPY", "C"), ...on("SPY", "B")],
    "trailing",
  );
  expect([pair.fund.method, pair.fund.source, pair.benchmark.source]).toEqual(["exNegative", "B", "B"]);
});

test("comparablePe counts two unstated methods as alike only from one source", () => {
  const fund = [pe("IWM", "2022-08-30", "unstated", "A")];
  expect(comparablePe(fund, [pe("SPY", "2022-08-30", "unstated", "A")], "trailing").benchmark.ticker).toBe(
    "SPY",
  );
  expect(problemOf(() => comparablePe(fund, [pe("SPY", "2022-08-30", "unstated", "B")], "trailing"))).toEqual(
    {
      kind: "DataError",
      problem: "unlikePe",
      fund: "IWM",
      fundMethod: "unstated (A, 2022-08-30)",
      benchmark: "SPY",
      benchmarkMethod: "unstated (B, 2022-08-30)",
    },
  );
});

test("comparablePe does not compare across 46 days, nor across bases", () => {
  const fund = [pe("IWM", "2022-08-15", "exNegative")];
  expect(comparablePe(fund, [pe("SPY", "2022-07-01", "exNegative")], "trailing").benchmark.asOf).toBe(
    "2022-07-01",
  );
  const later = [pe("SPY", "2022-09-29", "exNegative")];
  expect(comparablePe(fund, later, "trailing").benchmark.asOf).toBe("2022-09-29");
  expect(
    problemOf(() => comparablePe(fund, [pe("SPY", "2022-06-30", "exNegative")], "trailing")),
  ).toMatchObject({
    problem: "unlikePe",
    benchmarkMethod: "exNegative (A, 2022-06-30)",
  });
  const forward: Valuation = { ...pe("SPY", "2022-08-15", "exNegative"), basis: "forward" };
  expect(problemOf(() => comparablePe(fund, [forward], "trailing"))).toEqual({
    kind: "DataError",
    problem: "noFigure",
    ticker: "SPY",
    figure: "trailing P/E",
  });
});

test("comparablePe does not look past asOf, and says who has no figure by then", () => {
  const fund = [pe("IWM", "2022-07-29", "exNegative"), pe("IWM", "2022-08-30", "exNegative")];
  const benchmark = [pe("SPY", "2022-07-29", "exNegative"), pe("SPY", "2022-08-30", "exNegative")];
  expect(comparablePe(fund, benchmark, "trailing", { asOf: "2022-08-29" }).fund.asOf).toBe("2022-07-29");
  expect(comparablePe(fund, benchmark, "trailing", { asOf: "2022-07-29" }).fund.asOf).toBe("2022-07-29");
  expect(problemOf(() => comparablePe(fund, benchmark, "trailing", { asOf: "2022-07-28" }))).toEqual({
    kind: "DataError",
    problem: "noFigureBy",
    ticker: "IWM",
    figure: "trailing P/E",
    date: "2022-07-28",
  });
  expect(problemOf(() => comparablePe(fund, [], "trailing", { tickers: ["IWM", "SPY"] }))).toMatchObject({
    problem: "noFigure",
    ticker: "SPY",
  });
});

test("comparablePe does as well as trying every pair", () => {
  const methods = ["exNegative", "aggregate", "unstated"] as const;
  const points = (ticker: string) =>
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...methods), fc.constantFrom("A", "B"))
        .map(([day, method, source]) =>
          pe(
            ticker,
            new Date(19_000 * 86_400_000 + day * 86_400_000).toISOString().slice(0, 10),
            method,
            source,
          ),
        ),
      { minLength: 1, maxLength: 8 },
    );
  const alike = (a: Valuation, b: Valuation) =>
    a.method === b.method &&
    (a.method !== "unstated" || a.source === b.source) &&
    Math.abs(daysBetween(a.asOf, b.asOf)) <= 45;
  const older = (a: Valuation, b: Valuation) => (a.asOf < b.asOf ? a.asOf : b.asOf);

  fc.assert(
    fc.property(points("IWM"), points("SPY"), (fund, benchmark) => {
      const pairs = fund.flatMap((a) => benchmark.filter((b) => alike(a, b)).map((b) => older(a, b))).sort();
      const newest = pairs.at(-1);
      if (newest === undefined)
        expect(problemOf(() => comparablePe(fund, benchmark, "trailing"))).toMatchObject({
          problem: "unlikePe",
        });
      else {
        const pair = comparablePe(fund, benchmark, "trailing");
        expect(alike(pair.fund, pair.benchmark)).toBe(true);
        expect(older(pair.fund, pair.benchmark)).toBe(newest);
      }
    }),
  );
});

test("latestPe takes the newest of the basis, stated methods first", () => {
  const points = [
    pe("IWM", "2022-08-30", "unstated"),
    pe("IWM", "2022-08-30", "exNegative"),
    pe("IWM", "2022-07-29", "aggregate"),
    { ...pe("IWM", "2022-09-30", "exNegative"), basis: "forward" as const },
  ];
  expect(latestPe(points, "trailing")).toBe(points[1]);
  expect(latestPe(points, "trailing", "2022-08-01")).toBe(points[2]);
  expect(latestPe(points, "forward")).toBe(points[3]);
  expect(problemOf(() => latestPe(points, "forward", "2022-08-01"))).toMatchObject({ problem: "noFigureBy" });
  expect(problemOf(() => latestPe([], "trailing", undefined, "IWM"))).toMatchObject({ ticker: "IWM" });
});

test("by any method the dates alone decide, and they must still be near each other", () => {
  const fund = [pe("IWM", "2022-08-31", "exNegative"), pe("IWM", "2022-06-30", "aggregate")];
  const benchmark = [pe("SPY", "2022-08-29", "aggregate")];
  const any = { isAnyMethod: true };
  expect(problemOf(() => comparablePe(fund.slice(0, 1), benchmark, "trailing"))).toMatchObject({
    problem: "unlikePe",
    fundMethod: "exNegative (A, 2022-08-31)",
    benchmarkMethod: "aggregate (A, 2022-08-29)",
  });
  expect(comparablePe(fund, benchmark, "trailing", any)).toEqual({ fund: fund[0], benchmark: benchmark[0] });
  const old = [pe("SPY", "2021-08-29", "aggregate")];
  expect(problemOf(() => comparablePe(fund, old, "trailing", any))).toMatchObject({ problem: "unlikePe" });
});
