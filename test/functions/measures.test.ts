/* PORTFOLIOPE, STYLECHECK, RATESHOCK, AMIHUD and DAYSTOLIQUIDATE as typed. */
import { amihudCell } from "../../src/functions/cells/amihudCell.ts";
import { daysToLiquidateCell } from "../../src/functions/cells/daysToLiquidateCell.ts";
import { fundReturnCell } from "../../src/functions/cells/fundReturnCell.ts";
import { portfolioPeCell } from "../../src/functions/cells/portfolioPeCell.ts";
import { rateShockCell } from "../../src/functions/cells/rateShockCell.ts";
import { styleCheckCell } from "../../src/functions/cells/styleCheckCell.ts";
import { failure, fakeHost, HostError } from "./fakeHost.ts";

beforeEach(() => fakeHost());

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const near = (value: number) => expect.closeTo(value, 12);
const codeOf = (cell: unknown) => (cell instanceof HostError ? cell.code : cell);

test("a basket has a P/E, a yield and a weight of loss-makers, by method", async () => {
  const basket = [column(0.5, 0.5), column(10, -20)] as const;
  expect(await portfolioPeCell(...basket)).toEqual([[near(10)]]);
  expect(await portfolioPeCell(...basket, "AGGREGATE")).toEqual([[near(40)]]);
  expect(await portfolioPeCell(...basket, "aggregate", "yield")).toEqual([[near(0.025)]]);
  expect(await portfolioPeCell(...basket, null, "lossweight")).toEqual([[near(0.5)]]);
  expect(await portfolioPeCell([[1, 1]], [[20, 120]], "exNegCap60")).toEqual([[near(30)]]);
  fakeHost({ dataTypes: true });
  expect(await portfolioPeCell(...basket, null, "yield")).toEqual([
    [{ type: "FormattedNumber", basicValue: near(0.1), numberFormat: "0.00%" }],
  ]);
});

test("blank lines of a basket are left out, a holding without a P/E is not", async () => {
  expect(await portfolioPeCell(column(1, null, 0, 3, null), column(10, "", 0, 30, 99))).toEqual([[near(20)]]);
  const gap = await failure(() => portfolioPeCell(column(1, 1), column(10, null)));
  expect([gap.code, gap.message]).toEqual(["#VALUE!", expect.stringContaining("pes is missing.")]);
  expect((await failure(() => portfolioPeCell(column(1, 1), column(10, 0)))).message).toContain("pes ≠ 0");
  expect((await failure(() => portfolioPeCell(column(1), column(10, 20)))).message).toContain("same size");
  expect((await failure(() => portfolioPeCell([[null]], [[null]]))).message).toContain("weights is missing.");
  expect((await failure(() => portfolioPeCell([[1]], [["IWM"]]))).message).toContain("pes must be a number");
  expect((await failure(() => portfolioPeCell([[1]], [[-5]]))).code).toBe("#NUM!");
});

test("a blend is outside its halves by its distance from the nearer, or not at all", async () => {
  expect(await styleCheckCell(column(0.068, 0.1, 0.116, 0.12), [[0.092]], [[0.114]])).toEqual(
    column(near(-0.024), 0, 0, near(0.006)),
  );
  expect(await styleCheckCell([["6.8%"]], [["9.2%"]], [["11.4%"]], [[0.03]])).toEqual([[0]]);
  const slip = await failure(() => styleCheckCell([[0.068]], [[0.092]], [[0.114]], [[0.3]]));
  expect([slip.code, slip.message]).toEqual(["#VALUE!", expect.stringContaining("type 0.3% or 0.003.")]);
});

test("funds are checked over the days they share, against numbers too", async () => {
  const year: [unknown[][], unknown[][], unknown[][]] = [[[null]], [["1Y"]], [["2022-12-31"]]];
  expect(await styleCheckCell([["VB"], ["IWM"]], [["VBR"], ["IWN"]], [["VBK"], ["IWO"]], ...year)).toEqual([
    [0],
    [0],
  ]);
  const [[vbk]] = (await fundReturnCell([["VBK"]], [["1Y"]], [[null]], [["2022-12-31"]])) as [[number]];
  const [[iwm]] = (await fundReturnCell([["IWM"]], [["1Y"]], [[null]], [["2022-12-31"]])) as [[number]];
  expect(await styleCheckCell([["vbk"]], [["IWM"]], [[iwm - 0.001]], ...year)).toEqual([
    [near(vbk - iwm + 0.001)],
  ]);
  const stale = await failure(() => styleCheckCell([["SLY"]], [["IWN"]], [["IWO"]]));
  expect([stale.code, stale.message]).toEqual(["#N/A", expect.stringContaining("SLY")]);
  expect((await failure(() => styleCheckCell([["VB"]], [[null]], [["VBK"]]))).message).toContain(
    "value is missing.",
  );
});

test("a rate shock takes a share of earnings, debtor by debtor", async () => {
  expect(await rateShockCell(column(600, 1000, "x"), [[0.5]], [["2%"]], column(80, 100, 1))).toEqual([
    [near(-0.075)],
    [near(-0.1)],
    [expect.objectContaining({ code: "#VALUE!" })],
  ]);
  expect((await failure(() => rateShockCell([[600]], [[1.5]], [[0.02]], [[80]]))).message).toContain("≤ 1");
  const points = await failure(() => rateShockCell([[600]], [[0.5]], [[-1]], [[80]]));
  expect([points.code, points.message]).toEqual(["#VALUE!", expect.stringContaining("type -1% or -0.01.")]);
  expect((await failure(() => rateShockCell([[600]], [[0.5]], [[0.02]], [[-80]]))).code).toBe("#NUM!");
  expect((await failure(() => rateShockCell([[600]], [[0.5]], [[null]], [[80]]))).message).toContain(
    "rateChange",
  );
});

test("Amihud's measure skips days without trading and blank lines", async () => {
  expect(await amihudCell(column(0.01, 0.5, null, -0.02), column(2e6, 0, 5, 1e6))).toEqual([[near(0.0125)]]);
  const none = await failure(() => amihudCell([[0.01]], [[0]]));
  expect([none.code, none.message]).toEqual([
    "#N/A",
    expect.stringContaining("1 observation is needed, 0 found"),
  ]);
  expect((await failure(() => amihudCell([[0.01]], [[-1]]))).message).toContain("dollarVolume");
});

test("a position takes so many days to sell, at a fifth of the volume unless told otherwise", async () => {
  expect(await daysToLiquidateCell(column(50_000, null, 1000), [[100_000]])).toEqual(
    column(2.5, "", near(0.05)),
  );
  const paces = await daysToLiquidateCell([[100, 100]], [[100]], [[0.5, 2]]);
  expect(paces.map((row) => row.map(codeOf))).toEqual([[2, "#VALUE!"]]);
  expect((await failure(() => daysToLiquidateCell([[1]], [[0]]))).message).toContain("averageVolume");
});
