/* Numbers that would look right and answer another question than the one asked: refused, or worked out as asked. */
import { store } from "../../src/data/addinStore.ts";
import { needsService, type Provider } from "../../src/data/query.ts";
import type { ReturnsRecord } from "../../src/data/record.ts";
import { isoOfSerial } from "../../src/finance/dates/dates.ts";
import { coreSatelliteCell } from "../../src/functions/cells/coreSatelliteCell.ts";
import { etfCell as typedEtfCell } from "../../src/functions/cells/etfCell.ts";
import { etfHistoryCell } from "../../src/functions/cells/etfHistoryCell.ts";
import { fundReturnCell } from "../../src/functions/cells/fundReturnCell.ts";
import { macroCell } from "../../src/functions/cells/macroCell.ts";
import { perGapCell } from "../../src/functions/cells/perGapCell.ts";
import { perHistCell } from "../../src/functions/cells/perHistCell.ts";
import { rebalanceCell } from "../../src/functions/cells/rebalanceCell.ts";
import { rotationCell as typedRotationCell } from "../../src/functions/cells/rotationCell.ts";
import { styleSpreadCell } from "../../src/functions/cells/styleSpreadCell.ts";
import { failure, fakeHost } from "./fakeHost.ts";
import { loosely } from "./loosely.ts";

const etfCell = loosely(typedEtfCell);
const rotationCell = loosely(typedRotationCell);

const GAP: ReturnsRecord = {
  kind: "returns",
  ticker: "GAP",
  series: {
    dates: ["2020-01-31", "2020-02-29", "2020-04-30", "2020-05-31"],
    values: [1, 2, 4, 5],
    interval: "monthly",
  },
  source: "test",
  sourceUrl: null,
  asOf: "2020-05-31",
  fetchedAt: null,
  quality: "live",
  warnings: [],
};

beforeEach(() => fakeHost());
afterEach(() => {
  store.use("service", null);
  store.refresh();
});

test("a merged fund's last P/E and returns are not today's, and its successor is named", async () => {
  for (const call of [
    () => perGapCell([["SLY"]]),
    () => perGapCell([["SPSM"]], [["SLY"]]),
    () => perGapCell([[15]], [["SLY"]]),
    () => perHistCell([["SLY"]]),
    () => perHistCell([["SLY"]], [[16]], [["z"]]),
    () => styleSpreadCell([["SLY"]], [["SLYG"]]),
    () => styleSpreadCell([[0.1]], [["SLY"]]),
    () => rotationCell([["SPY"]], [["SLY"]]),
  ]) {
    const error = await failure(call);
    expect([error.code, error.message]).toEqual(["#N/A", expect.stringContaining("SPSM")]);
  }
});

test("a merged fund keeps its own past", async () => {
  const inTheirDay = "2020-11-30";
  expect(await styleSpreadCell([["SLY"]], [["SLYG"]], [["1Y"]], [[null]], [[inTheirDay]])).toEqual([
    [expect.any(Number)],
  ]);
  expect(await rotationCell([["SLY"]], [["SPY"]], null, null, inTheirDay)).toEqual([[expect.any(Number)]]);
  expect(await perGapCell([["SLY"]], [["SPY"]], [[null]], [[null]], [["2022-12-31"]])).toEqual([
    [expect.any(Number)],
  ]);
  expect(await perHistCell([["SLY"]], null as never, [["mean"]])).toEqual([[expect.any(Number)]]);
});

test("a P/E is not set against a history worked out by another method", async () => {
  const error = await failure(() => perHistCell([["IWM"]], [["^GSPC"]]));
  expect(error.code).toBe("#N/A");
  expect(error.message).toContain("measured differently");
});

test("a P/E is not set against itself alone", async () => {
  const first = "2021-07-30";
  expect(await perHistCell([["IWM"]], null as never, [["count"]], [[1]], [[first]])).toEqual([[1]]);
  const error = await failure(() => perHistCell([["IWM"]], null as never, [["upside"]], [[1]], [[first]]));
  expect([error.code, error.message]).toEqual(["#N/A", expect.stringContaining("2 observations")]);
});

test("a blank between two prices is no month end, one before or after them is none to miss", async () => {
  const flat = [[1], [1], [1], [1]];
  expect(await rotationCell([[""], [4], [3], [2]], flat)).toEqual([[-2]]);
  expect(await rotationCell([[4], [3], [2], [""]], flat)).toEqual([[-2]]);
  const error = await failure(() => rotationCell([[4], [""], [3], [2]], flat));
  expect([error.code, error.message]).toEqual([
    "#VALUE!",
    expect.stringContaining("numerator is blank in line 2"),
  ]);
});

test("a window of history is the window of its return, on any day of the month", async () => {
  for (const asOf of ["2022-12-15", "2022-12-30", "2023-02-10"])
    for (const window of ["1M", "1Y", "YTD"]) {
      const index = (await etfHistoryCell([["IWM"]], window, asOf, null, null, false)) as [string, number][];
      const [[total]] = (await fundReturnCell([["IWM"]], [[window]], [[null]], [[asOf]])) as [[number]];
      expect(index.at(-1)![1] / index[0]![1] - 1).toBeCloseTo(total, 12);
    }
});

test("a history that lies elsewhere says where", async () => {
  const late = await failure(() => etfHistoryCell([["IWM"]], "2050-01-01"));
  expect([late.code, late.message]).toEqual(["#N/A", expect.stringMatching(/IWM runs from 2000-.* to 20/)]);
  const none = await failure(() => macroCell("CPIAUCSL", "2050-01-01"));
  expect([none.code, none.message]).toEqual(["#N/A", expect.stringContaining("CPIAUCSL runs from")]);
});

test("a return over a month left out is not shown as one month's", async () => {
  const provider: Provider = (queries) =>
    Promise.resolve(queries.map(() => ({ state: "found", record: GAP })));
  store.use("service", provider);
  const returns = await etfHistoryCell([["GAP"]], null, null, null, "return", false);
  expect(returns.map(([, r]) => r)).toEqual(["", 1, "", 0.25]);
});

test("a figure dated by its year alone is not that of a day within it", async () => {
  const [[year]] = (await etfCell([["AVUV"]], [["expenseRatio asOf"]])) as [[string]];
  expect(year).toBe("2021");
  expect((await failure(() => etfCell([["AVUV"]], [["expenseRatio"]], "2021-06-30"))).code).toBe("#N/A");
  expect(await etfCell([["AVUV"]], [["expenseRatio"]], "2021-12-31")).toEqual([[expect.any(Number)]]);
});

test("volatilities are compared over the months that all satellites have", async () => {
  const weightsOf = async (satellites: string[]) =>
    (await coreSatelliteCell([["SPY"]], [satellites], 0.5, null, "inverseVolatility"))
      .slice(1)
      .map(([, weight]) => Number(weight));
  const months = (await etfHistoryCell(
    [["IWM"]],
    "2025-06-30",
    "2026-07-31",
    null,
    null,
    false,
  )) as number[][];
  const young: ReturnsRecord = {
    ...GAP,
    ticker: "YOUNG",
    series: {
      dates: months.map(([serial]) => isoOfSerial(serial!)),
      values: months.map(([, level]) => level!),
      interval: "monthly",
    },
  };
  const provider: Provider = (queries) =>
    Promise.resolve(
      queries.map((query) =>
        query.kind === "returns" && query.ticker === "YOUNG"
          ? { state: "found", record: young }
          : { state: "absent", problem: needsService(query) },
      ),
    );
  store.use("service", provider);
  const [one, other] = await weightsOf(["IWM", "YOUNG"]); // the same fund by another name
  expect(one).toBeCloseTo(other!, 12);
});

test("a cap passes over no fund: mid caps are mid by any spelling, and an unknown size is refused", async () => {
  const rebalanced = (ticker: string, cap: string) =>
    rebalanceCell([[ticker], ["SPY"]], [[0], [0]], [[0.6], [0.4]], [[1], [1]], 1000, [[cap]]);
  expect((await rebalanced("IJH", "cap=mid:0.3"))[1]!.slice(0, 6)).toEqual(["IJH", 1, 0, 0.6, 300, 300]);
  const unknown = await failure(() => rebalanced("AGG", "cap=large:0.3"));
  expect([unknown.code, unknown.message]).toEqual(["#N/A", expect.stringContaining("style for AGG")]);
});

test("a figure of long ago is not that of a day, one of last month is until the next is out", async () => {
  expect(await macroCell("UNRATE", "2025-10-20", "2025-10-20")).toEqual(
    await macroCell("UNRATE", "2025-09-01", "2025-09-01"),
  );
  const error = await failure(() => macroCell("UNRATE", "2050-01-01", "2050-01-01"));
  expect([error.code, error.message]).toEqual(["#N/A", expect.stringContaining("2050-01-01")]);
});
