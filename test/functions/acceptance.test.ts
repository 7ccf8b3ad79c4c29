/* What the product was asked for, through the functions as typed and the figures that ship with it. */
import { fundReturnCell } from "../../src/functions/cells/fundReturnCell.ts";
import { perGapCell } from "../../src/functions/cells/perGapCell.ts";
import { perHistCell } from "../../src/functions/cells/perHistCell.ts";
import { portfolioPeCell } from "../../src/functions/cells/portfolioPeCell.ts";
import { styleCheckCell } from "../../src/functions/cells/styleCheckCell.ts";
import { styleSpreadCell } from "../../src/functions/cells/styleSpreadCell.ts";
import { failure, fakeHost } from "./fakeHost.ts";
import { riskCell, rotationCell } from "./looseCells.ts";

beforeEach(() => fakeHost());

test("PERGAP of the article's P/Es is a discount of 23.8%", async () => {
  const [[gap]] = (await perGapCell([[14.7]], [[19.3]])) as [[number]];
  expect(gap).toBeCloseTo(-0.238341968911917, 12);
});

test("PERHIST of the article's P/Es is an upside of 33.9%", async () => {
  const [[upside]] = (await perHistCell([[12.1]], [[16.2], [16.2]])) as [[number]];
  expect(upside).toBeCloseTo(0.338842975206612, 12);
});

test("small value led small growth by 11.5 points in 2022", async () => {
  const [[spread]] = (await styleSpreadCell(
    [["IWN"]],
    [["IWO"]],
    [["1Y"]],
    [["arithmetic"]],
    [["2022-12-31"]],
  )) as [[number]];
  expect(Math.abs(spread - 0.115)).toBeLessThan(0.002);
});

test("large growth fell against large value for three months or more to the end of 2022", async () => {
  const [[run]] = (await rotationCell([["IWF"]], [["IWD"]], "run", null, "2022-12-31")) as [[number]];
  expect(run).toBeLessThanOrEqual(-3);
});

test("PERGAP of a ticker nobody knows is #N/A and names it", async () => {
  const error = await failure(() => perGapCell([["NOPE"]], [["SPY"]]));
  expect(error.code).toBe("#N/A");
  expect(error.message).toContain("NOPE");
});

test("STYLECHECK finds the article's VB, 6.8% beside 9.2% and 11.4%, 2.4 points too low", async () => {
  const [[outside]] = (await styleCheckCell([[0.068]], [[0.092]], [[0.114]])) as [[number]];
  expect(outside).toBeCloseTo(-0.024, 12);
});

test("PORTFOLIOPE of S&P Dow Jones Indices' example of 2014 is 26.25 with losses, 13.3 without", async () => {
  const ask = (method: string) =>
    portfolioPeCell([[40_000, 2_000]], [[40 / 3, 2 / -1.4]], method) as Promise<[[number]]>;
  const [[[aggregate]], [[exNegative]]] = await Promise.all([ask("aggregate"), ask("exNegative")]);
  expect([aggregate, exNegative]).toEqual([expect.closeTo(26.25, 10), expect.closeTo(40 / 3, 10)]);
});

test("RISK: in 2020 small caps fell by 30.6% at their worst month ends, large caps by 19.4%", async () => {
  const span = ["1Y", 12, 0, "2020-12-31"] as const;
  const falls = await riskCell([["IWM"], ["SPY"]], [["maxDrawdown"]], null as never, ...span);
  expect(falls).toEqual([[expect.closeTo(-0.306, 3)], [expect.closeTo(-0.194, 3)]]);
});

test("FUNDRETURN of the fund is the leg of the spread", async () => {
  const call = (fund: string) =>
    fundReturnCell([[fund]], [["1Y"]], [[null]], [[44926]]) as unknown as Promise<[[number]]>;
  const [[[value]], [[growth]]] = await Promise.all([call("IWN"), call("iwo")]);
  const [[spread]] = (await styleSpreadCell([["IWN"]], [["IWO"]], [["1y"]], [[null]], [["2022-12-31"]])) as [
    [number],
  ];
  expect(value - growth).toBeCloseTo(spread, 12);
});
