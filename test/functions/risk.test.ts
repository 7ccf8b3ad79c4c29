/* RISK and RATEBETA as typed: funds looked up, returns in ranges, and what they are set against. */
import { store } from "../../src/data/addinStore.ts";
import type { Provider, Query } from "../../src/data/query.ts";
import type { DataRecord } from "../../src/data/record.ts";
import { monthEnd } from "../../src/finance/dates/dates.ts";
import { riskMeasures } from "../../src/finance/risk/riskMeasure.ts";
import { coreSatelliteCell } from "../../src/functions/cells/coreSatelliteCell.ts";
import { rateBetaCell } from "../../src/functions/cells/rateBetaCell.ts";
import { riskCell as typedRiskCell } from "../../src/functions/cells/riskCell.ts";
import { makeFund, makeMacro } from "../data/makeRecords.ts";
import { failure, fakeHost, HostError } from "./fakeHost.ts";
import { rotationCell } from "./looseCells.ts";
import { loosely } from "./loosely.ts";

const riskCell = loosely(typedRiskCell);

beforeEach(() => fakeHost());
afterEach(() => {
  store.use("service", null);
  store.refresh();
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const none = null as never;
const near = (value: number) => expect.closeTo(value, 12);
const codeOf = (cell: unknown) => (cell instanceof HostError ? cell.code : cell);
const NA = { type: "Error", basicType: "Error", basicValue: "#N/A" };

/** A service that has just these records. */
function serve(records: readonly DataRecord[]): void {
  const isIn = (query: Query) => (record: DataRecord) =>
    record.kind === query.kind &&
    ("ticker" in query ? "ticker" in record && record.ticker === query.ticker : true) &&
    (query.kind !== "returns" || (record.kind === "returns" && record.series.interval === query.interval)) &&
    (query.kind !== "macro" || (record.kind === "macro" && record.series === query.series));
  const provider: Provider = (queries) =>
    Promise.resolve(
      queries.map((query) => {
        const record = records.find(isIn(query));
        return record
          ? { state: "found", record }
          : { state: "absent", problem: { problem: "unknownTicker", details: { ticker: "?" } } };
      }),
    );
  store.use("service", provider);
}

const returns = [0.5, -0.5, -0.5, 1];

test("a range of returns is measured as it stands, for one measure or several", async () => {
  expect(await riskCell(column(...returns), [["MAXDRAWDOWN"]])).toEqual([[-0.75]]);
  expect(await riskCell([[0.01, 0.03]], [["volatility", null, "sharpe"]], none, null, 2)).toEqual([
    [near(0.02), "", near(2)],
  ]);
  expect(await riskCell(column(0.5, 0, 1), [["beta"]], column(0.25, 0, 0.5))).toEqual([[near(2)]]);
});

test("returns in a range have no dates: a window or a day beside them is refused", async () => {
  const refused = async (call: () => unknown) => (await failure(call)).message;
  const given = column(...returns);
  expect(await refused(() => riskCell(given, [["volatility"]], none, "1Y"))).toContain(
    "window: 1Y needs dates",
  );
  const later = () => riskCell(given, [["volatility"]], none, null, 12, 0, "2022-12-31");
  expect(await refused(later)).toContain("asOf: 2022-12-31 needs dates");
  expect(await refused(() => rateBetaCell(given, given, null, "5Y"))).toContain("window");
  expect(await refused(() => rateBetaCell(given, given, null, null, 44926))).toContain("asOf");
  expect(await riskCell(given, [["volatility"]], none, 0 as never)).toEqual([[expect.any(Number)]]);
});

test("a history that lacks a month gives no returns over the gap, whoever asks", async () => {
  const months = ["2023-12", "2024-01", "2024-02", "2024-04", "2024-05", "2024-06"];
  const holed = (ticker: string): DataRecord => ({
    ...makeFund(ticker),
    kind: "returns",
    ticker,
    series: {
      dates: months.map((month) => monthEnd(`${month}-01`)),
      values: [1, 1.1, 1, 1.2, 1.1, 1.3],
      interval: "monthly",
    },
  });
  serve([holed("HOLE"), holed("GAP"), makeFund("HOLE"), makeFund("GAP")]);
  const asked = [
    () => riskCell([["HOLE"]], [["volatility"]], none, "6M"),
    () => rotationCell([["HOLE"]], [["GAP"]]),
    () => coreSatelliteCell([["SPY"]], [["HOLE", "GAP"]], null, null, "inverseVolatility"),
  ];
  for (const call of asked) {
    const { code, message } = await failure(call);
    expect([code, message]).toEqual([
      "#N/A",
      expect.stringMatching(/HOLE.* between 2024-02-29 and 2024-04-30/u),
    ]);
  }
  expect(await riskCell([["HOLE"]], [["volatility"]], none, "2M")).toEqual([[expect.any(Number)]]);
});

test("the rate is a year's, each period has its part of it", async () => {
  expect(await riskCell([["2%", "4%"]], [["sharpe"]], none, null, 2, "2%")).toEqual([[near(2)]]);
});

test("blanks count for neither series nor benchmark, wherever they are", async () => {
  const whole = await riskCell(column(0.5, 0, 1), [["beta"]], column(0.25, 0, 0.5));
  expect(await riskCell(column(0.5, 0, 7, 1, null), [["beta"]], column(0.25, 0, null, 0.5, 3))).toEqual(
    whole,
  );
  expect((await failure(() => riskCell(column(1, 2, 3), [["beta"]], column(1, 2)))).message).toContain(
    "same size",
  );
});

test("every measure can be asked of every fund at once", async () => {
  const table = await riskCell(
    column("IWM", "NOPE", "iwn"),
    [riskMeasures],
    [["SPY"]],
    "5Y",
    null,
    null,
    44926,
  );
  expect(table.map((row) => row.map(codeOf))).toEqual([
    riskMeasures.map(() => expect.any(Number)),
    riskMeasures.map(() => "#N/A"),
    riskMeasures.map(() => expect.any(Number)),
  ]);
});

test("a fund is measured over its window, on the months its benchmark has, too", async () => {
  const ask = async (...given: unknown[]) =>
    (await (riskCell as (...all: unknown[]) => Promise<number[][]>)(...given))[0]![0];
  // worked out apart from this code from the monthly returns that ship with it
  const span = ["3Y", null, null, "2022-12-31"];
  expect(await ask([["IWM"]], [["volatility"]], null, ...span)).toBeCloseTo(0.2637240915, 9);
  expect(await ask([["IWM"]], [["maxDrawdown"]], null, ...span)).toBeCloseTo(-0.3064374816, 9);
  expect(await ask([["IWM"]], [["beta"]], [["SPY"]], ...span)).toBeCloseTo(1.1206471625, 9);
  expect(await ask([["IWM"]], [["trackingError"]], [["spy"]], ...span)).toBeCloseTo(0.1188957773, 9);
  const rated = ["3Y", 12, 0.02, "2022-12-31"];
  expect(await ask([["IWM"]], [["sharpe"]], null, ...rated)).toBeCloseTo(0.1676954618, 9);
});

test("a measure that needs a benchmark says so, and takes no range beside a ticker", async () => {
  const lacking = await failure(() => riskCell([["IWM"]], [["beta"]]));
  expect([lacking.code, lacking.message]).toEqual([
    "#VALUE!",
    expect.stringContaining("beta needs a benchmark"),
  ]);
  expect((await failure(() => riskCell([returns], [["alpha"]]))).message).toContain(
    "alpha needs a benchmark",
  );
  expect((await failure(() => riskCell([["IWM"]], [["beta"]], [[0]]))).message).toBe(lacking.message); // a blank cell
  for (const call of [
    () => riskCell([["IWM"]], [["beta"]], column(...returns)),
    () => riskCell([returns], [["beta"]], [["SPY"]]),
  ])
    expect((await failure(call)).message).toContain("series and benchmark must both");
  expect(await riskCell([returns], [["volatility", "skewness"]], [["SPY"]])).toEqual([
    [expect.any(Number), expect.any(Number)],
  ]);
});

test("too few returns are #N/A and say how many are needed, returns without variation #NUM!", async () => {
  const few = await failure(() => riskCell([["IWM"]], [["kurtosis"]], none, "3M"));
  expect([few.code, few.message]).toEqual(["#N/A", expect.stringMatching(/4 observations.*3 found/)]);
  expect((await failure(() => riskCell([[0.01]], [["volatility"]]))).message).toMatch(/2 .*1 found/);
  expect((await failure(() => riskCell([[0.01, 0.01, 0.01]], [["sharpe"]]))).code).toBe("#NUM!");
  expect((await failure(() => riskCell([[0.1, 0.2]], [["beta"]], [[0.01, 0.01]]))).code).toBe("#NUM!");
});

test("an argument that is none is refused by name; an error in the range comes back", async () => {
  expect((await failure(() => riskCell([["IWM"]], [["risk"]]))).message).toContain("maxDrawdown");
  expect((await failure(() => riskCell([["IWM"]], [[null]]))).message).toContain("measure is missing");
  expect((await failure(() => riskCell([[null]], [["beta"]]))).message).toContain("series is missing");
  expect((await failure(() => riskCell([["IWM"]], [["var"]], none, "1W"))).message).toContain("window");
  expect((await failure(() => riskCell([["IWM"]], [["var"]], none, null, 52))).message).toContain("12, 252");
  expect((await failure(() => riskCell([["IWM"]], [["sharpe"]], none, "1Y", 12, 4))).message).toContain(
    "4% or 0.04",
  );
  expect((await failure(() => riskCell([[0.1, NA, 0.2]], [["var"]]))).code).toBe("#N/A");
});

test("252 periods are trading days, which the service has", async () => {
  expect((await failure(() => riskCell([["IWM"]], [["volatility"]], none, "1W", 252))).message).toContain(
    "service",
  );
  const days = ["2024-06-03", "2024-06-04", "2024-06-05", "2024-06-06", "2024-06-07", "2024-06-10"];
  const series = { dates: days, values: [1, 1.01, 1, 1.02, 1.01, 1.03], interval: "daily" } as const;
  const iwm = await store.get({ kind: "returns", ticker: "IWM", interval: "monthly" });
  serve([{ ...iwm, quality: "live", asOf: "2024-06-10", series }]);
  expect(await riskCell([["IWM"]], [["maxDrawdown"]], none, "1W", 252)).toEqual([[near(1 / 1.01 - 1)]]);
});

test("a merged fund has the risk of its own time, and none of today", async () => {
  expect(await riskCell([["SLY"]], [["volatility"]], none, "3Y", null, null, "2019-12-31")).toEqual([
    [expect.any(Number)],
  ]);
  expect((await failure(() => riskCell([["SLY"]], [["volatility"]]))).message).toContain("SPSM");
});

const HEADERS = ["series", "slope", "standard error", "t", "R²", "n"];

test("RATEBETA of ranges is the line through them, with its labels", async () => {
  expect(await rateBetaCell(column(1, 3, 2, 6), column(0, 1, 2, 3), 0)).toEqual([
    HEADERS,
    ["returns", near(1.4), expect.any(Number), expect.any(Number), near(0.7), 4],
  ]);
});

test("RATEBETA of funds sets their months against those of the two-year yield", async () => {
  const table = await rateBetaCell([["IWN"], ["NOPE"]], none, null, "5Y", "2022-12-31");
  // worked out apart from this code from the figures that ship with it
  const figures = [4.766864572498, 7.386162900324, 0.64537766589, 0.024453014751];
  expect(table[1]).toEqual(["IWN", ...figures.map((figure) => expect.closeTo(figure, 9)), 60]);
  expect(table[2]!.map(codeOf)).toEqual(["NOPE", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A"]);
  const [, line] = await rateBetaCell([["IWN"]], [["dgs10"]], null, "5Y", "2022-12-31");
  expect(line![1]).not.toBe(table[1]![1]);
});

test("a yield published by the day counts by its month's mean, and a month without one is left out", async () => {
  const monthly = makeMacro("DGS2", {
    dates: ["2022-06-01", "2022-07-01", "2022-08-01", "2022-09-01", "2022-10-01", "2022-11-01", "2022-12-01"],
    values: [3, 3.5, null, 3.8, 4.5, 4.4, 4.1],
    quality: "live",
  });
  serve([monthly]);
  const table = await rateBetaCell([["IWM"]], none, 1, "6M", "2022-12-31");
  expect(table[1]!.at(-1)).toBe(4); // July, October, November, December: nothing is known of August
  const daily = {
    ...monthly,
    frequency: "daily",
    dates: monthly.dates.flatMap((date) => [date, date.replace(/1$/, "2")]),
    values: monthly.values.flatMap((value) => [value, value]),
  };
  store.refresh();
  serve([daily]);
  expect(await rateBetaCell([["IWM"]], none, 1, "6M", "2022-12-31")).toEqual(table);
});

test("the window ends where both end; a yield too old for the day asked about is none", async () => {
  const [, latest] = await rateBetaCell([["IWM"]]);
  expect(await rateBetaCell([["IWM"]], [[0]])).toEqual([HEADERS, latest]); // a blank cell
  expect(await rateBetaCell([["IWM"]], none, null, "5Y", "2025-11-30")).toEqual([HEADERS, latest]); // DGS2 ends there
  expect(latest!.at(-1)).toBe(60);
  const stale = await failure(() => rateBetaCell([["IWM"]], none, null, "5Y", "2026-06-30"));
  expect([stale.code, stale.message]).toEqual(["#N/A", expect.stringContaining("DGS2")]);
  expect((await failure(() => rateBetaCell([["SLY"]]))).message).toContain("SPSM");
  const early = await rateBetaCell([["SLY"]], none, null, "3Y", "2019-12-31");
  expect(early[1]!.at(-1)).toBe(36);
});

test("RATEBETA refuses a ticker beside a range, too few months, and a lag as long as the series", async () => {
  for (const call of [
    () => rateBetaCell([["IWM"]], column(0.01, 0.02)),
    () => rateBetaCell(column(0.01, 0.02)),
    () => rateBetaCell(column(0.01, 0.02), [["DGS2"]]),
  ])
    expect((await failure(call)).message).toContain("series and yieldChanges must both");
  expect((await failure(() => rateBetaCell([["IWM"]], none, null, "2M"))).message).toMatch(/3 .*2 found/);
  expect((await failure(() => rateBetaCell([[1, 2, 4]], [[1, 2, 3]], 3))).message).toContain("lag");
  expect((await failure(() => rateBetaCell([[1, 2, 4]], [[1, 1, 1]]))).code).toBe("#NUM!");
  expect((await failure(() => rateBetaCell([["IWM"]], [["NOSUCH"]]))).message).toContain("NOSUCH");
  expect((await failure(() => rateBetaCell([[null]], none))).message).toContain("series is missing");
  expect((await failure(() => rateBetaCell([["NOPE"]]))).message).toContain("NOPE");
});

test("of a range of returns each pair is read once, however many cells ask, and a fault of it is told to each", async () => {
  let reads = 0;
  const returns = Array.from({ length: 40 }, (_, i) => [((i * 7) % 11) / 100 - 0.04]);
  const counted = returns.map(([value]) =>
    Object.defineProperty([0], 0, { enumerable: true, get: () => ((reads += 1), value! / 2) }),
  );
  const rates = Array.from({ length: 500 }, (_, i) => [i / 10_000]);
  const betas = await riskCell(returns, [["beta"]], counted, undefined, undefined, rates);
  expect(betas).toHaveLength(500);
  expect(betas[499]).toEqual([near(2)]);
  expect(reads).toBeLessThan(10 * returns.length);
  const refused = await riskCell(returns, [["beta"]], counted.slice(1), undefined, undefined, rates);
  expect(refused).toHaveLength(500);
  expect(new Set(refused.flat().map((cell) => (cell as HostError).message))).toEqual(
    new Set(["series and benchmark must be ranges of the same size."]),
  );
});
