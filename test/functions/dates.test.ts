/* What each function answers when the day asked about is an odd one. The snapshot's months end with 2022-12 or earlier. */
import { etfHistoryCell } from "../../src/functions/cells/etfHistoryCell.ts";
import { fundReturnCell } from "../../src/functions/cells/fundReturnCell.ts";
import { macroCell } from "../../src/functions/cells/macroCell.ts";
import { perGapCell } from "../../src/functions/cells/perGapCell.ts";
import { rateBetaCell } from "../../src/functions/cells/rateBetaCell.ts";
import { styleCheckCell } from "../../src/functions/cells/styleCheckCell.ts";
import { styleSpreadCell } from "../../src/functions/cells/styleSpreadCell.ts";
import { failure, fakeHost } from "./fakeHost.ts";
import { riskCell, rotationCell } from "./looseCells.ts";

beforeEach(() => fakeHost());

/** Every function that works over months of a fund, asked about one day. */
const monthly: Readonly<Record<string, (asOf: string) => Promise<unknown[][]>>> = {
  FUNDRETURN: (asOf) => fundReturnCell([["IWN"]], [["1Y"]], undefined, [[asOf]]),
  STYLESPREAD: (asOf) => styleSpreadCell([["IWN"]], [["IWO"]], [["1Y"]], undefined, [[asOf]]),
  STYLECHECK: (asOf) => styleCheckCell([["IWM"]], [["IWN"]], [["IWO"]], undefined, [["1Y"]], [[asOf]]),
  ROTATION: (asOf) => rotationCell([["IWN"]], [["IWO"]], "z", 12, asOf),
  RISK: (asOf) => riskCell([["IWN"]], [["beta"]], [["IWM"]], "1Y", 12, 0, asOf),
  RATEBETA: (asOf) => rateBetaCell([["IWN"]], [["DGS2"]], 2, "3Y", asOf, [["IWM"]]),
};

describe.each(Object.entries(monthly))("%s", (_, ask) => {
  test.each([
    ["the last trading day of a month is its end", "2022-09-30", "2022-09-30"],
    ["a last trading day before the month's last day is its end", "2022-12-30", "2022-12-31"],
    ["a Saturday at a month's end is that end", "2022-04-30", "2022-04-29"],
    ["a Sunday at a month's end is that end", "2022-07-31", "2022-07-29"],
    ["1 January, a holiday, stands for the end of December", "2022-01-01", "2021-12-31"],
    ["29 February is the end of its month", "2020-02-29", "2020-02-28"],
    ["a day within a month stands for the end of the month before", "2022-06-15", "2022-05-31"],
  ])("%s", async (__, day, same) => {
    expect(await ask(day)).toEqual(await ask(same));
  });

  test("before the fund there is no answer", async () => {
    const error = await failure(() => ask("1999-12-31"));
    expect([error.code, error.message]).toEqual(["#N/A", expect.stringMatching(/IW[MNO]|DGS2/)]);
  });

  test("long after the last figure it is not passed on", async () => {
    const error = await failure(() => ask("2040-01-31"));
    expect([error.code, error.message]).toEqual(["#N/A", expect.stringMatching(/IW[MNO]|DGS2/)]);
  });
});

test("a window longer than the fund's life names its first day; since inception is as long as it is", async () => {
  const young = await failure(() => fundReturnCell([["AVUV"]], [["10Y"]]));
  expect([young.code, young.message]).toEqual(["#N/A", expect.stringMatching(/AVUV.*2019-\d\d-\d\d/)]);
  expect((await failure(() => riskCell([["AVUV"]], [["volatility"]], undefined, "10Y"))).code).toBe("#N/A");
  expect((await fundReturnCell([["AVUV"]], [["ITD"]]))[0]![0]).toEqual(expect.any(Number));
});

test("a year from 29 February goes back to the 28th, whichever way the year is counted", async () => {
  const [[year]] = (await fundReturnCell([["IWN"]], [["1Y"]], undefined, [["2020-02-29"]])) as [[number]];
  const [[months]] = (await fundReturnCell([["IWN"]], [["12M"]], undefined, [["2020-02-28"]])) as [[number]];
  expect(year).toBe(months);
});

test("a merged fund answers for its own days and names its successor for later ones", async () => {
  expect((await fundReturnCell([["SLY"]], [["1Y"]], undefined, [["2020-12-31"]]))[0]![0]).toEqual(
    expect.any(Number),
  );
  for (const ask of [
    () => fundReturnCell([["SLY"]], [["1Y"]]),
    () => riskCell([["SLY"]], [["volatility"]], undefined, "1Y"),
    () => rotationCell([["SLY"]], [["IWM"]]),
    () => perGapCell([["SLY"]], [[20]]),
  ]) {
    const error = await failure(ask);
    expect(error.code).toBe("#N/A");
    expect(error.message).toMatch(/SPSM|SLY/);
  }
});

test("a history starts and ends with the observations nearest within the days asked for", async () => {
  const days = async (start: unknown, end: unknown) =>
    (await etfHistoryCell([["IWN"]], start, end, "monthly", undefined, false)).map(([day]) => day);
  const saturday = await days("2022-01-01", "2022-04-30");
  expect(saturday).toEqual([44592, 44620, 44651, 44681]); // month ends, as serials
  expect(await days("2022-01-31", "2022-04-29")).toEqual(saturday);
  expect((await failure(() => days("1990-01-01", "1990-12-31"))).message).toContain("IWN");
});

test("a rate on a holiday is the last one known, a stale one is no answer", async () => {
  const [[newYear]] = (await macroCell("FEDFUNDS", "2022-01-01", "2022-01-01")) as [[number]];
  const [[midMonth]] = (await macroCell("FEDFUNDS", "2022-01-31", "2022-01-31")) as [[number]];
  expect(newYear).toBe(midMonth);
  expect((await failure(() => macroCell("FEDFUNDS", "2040-01-01", "2040-01-01"))).code).toBe("#N/A");
});
