/* Empty cells, which arrive as null, "" or, on the desktop, as 0; errors, text that is a number, and whole columns. */
import { amihudCell } from "../../src/functions/cells/amihudCell.ts";
import { coreSatelliteCell } from "../../src/functions/cells/coreSatelliteCell.ts";
import { daysToLiquidateCell } from "../../src/functions/cells/daysToLiquidateCell.ts";
import { driftCell } from "../../src/functions/cells/driftCell.ts";
import { etfCell as typedEtfCell } from "../../src/functions/cells/etfCell.ts";
import { etfHistoryCell } from "../../src/functions/cells/etfHistoryCell.ts";
import { etfScreenCell } from "../../src/functions/cells/etfScreenCell.ts";
import { fundReturnCell } from "../../src/functions/cells/fundReturnCell.ts";
import { macroCell } from "../../src/functions/cells/macroCell.ts";
import { perGapCell } from "../../src/functions/cells/perGapCell.ts";
import { perHistCell } from "../../src/functions/cells/perHistCell.ts";
import { portfolioPeCell } from "../../src/functions/cells/portfolioPeCell.ts";
import { rateBetaCell } from "../../src/functions/cells/rateBetaCell.ts";
import { rateShockCell } from "../../src/functions/cells/rateShockCell.ts";
import { rebalanceCell } from "../../src/functions/cells/rebalanceCell.ts";
import { styleCheckCell } from "../../src/functions/cells/styleCheckCell.ts";
import { styleSpreadCell } from "../../src/functions/cells/styleSpreadCell.ts";
import { failure, fakeHost } from "./fakeHost.ts";
import { loosely } from "./loosely.ts";
import { riskCell, rotationCell } from "./looseCells.ts";

const etfCell = loosely(typedEtfCell);

beforeEach(() => fakeHost());

type Call = (given: unknown) => Promise<unknown[][]>;
const cell = (given: unknown) => [[given]];
const returns = [[0.02], [-0.01], [0.03], [0.01], [0]];
const changes = [[0.001], [0.003], [-0.002], [0], [0.001]];
const rising = Array.from({ length: 14 }, (_, i) => [100 + i * i]);
const flat = Array.from({ length: 14 }, () => [100]);
const holdings: [unknown[][], unknown[][], unknown[][], unknown[][]] = [
  [["A"], ["B"]],
  [[10], [0]],
  [[0.5], [0.5]],
  [[10], [20]],
];

/** Every option for which 0 means nothing, by function: an empty cell is the default, however it arrives. */
const defaults: readonly (readonly [string, Call, usual: unknown])[] = [
  [
    "PERGAP benchmark",
    (given) => perGapCell([["IJR"]], cell(given), undefined, undefined, [["2019-03-31"]]),
    "SPY",
  ],
  ["PERGAP measure", (given) => perGapCell([[15]], [[20]], cell(given)), "discount"],
  ["PERGAP basis", (given) => perGapCell([[15]], [[20]], undefined, cell(given)), "trailing"],
  ["PERHIST history", (given) => perHistCell([["^GSPC"]], cell(given), [["count"]]), "^GSPC"],
  ["PERHIST statistic", (given) => perHistCell([[12]], [[15], [17]], cell(given)), "upside"],
  ["PERHIST years", (given) => perHistCell([["^GSPC"]], undefined, [["count"]], cell(given)), 10],
  ["PORTFOLIOPE method", (given) => portfolioPeCell([[0.5], [0.5]], [[10], [20]], given), "exNegative"],
  ["STYLESPREAD window", (given) => styleSpreadCell([["IWN"]], [["IWO"]], cell(given)), "1M"],
  [
    "STYLECHECK window",
    (given) => styleCheckCell([["IWM"]], [["IWN"]], [["IWO"]], undefined, cell(given)),
    "1M",
  ],
  ["FUNDRETURN method", (given) => fundReturnCell([["IWN"]], [["1Y"]], cell(given)), "total"],
  ["ROTATION months", (given) => rotationCell(rising, flat, "average", given), 12],
  ["DRIFT rule", (given) => driftCell([[0.5], [0.5]], [[0.4], [0.6]], given), "5/25"],
  ["CORESATELLITE cap", (given) => coreSatelliteCell([["SPY"]], [["IWM"], ["IWN"]], 0.5, given), null],
  ["RISK periods", (given) => riskCell(returns, [["volatility"]], undefined, undefined, given), 12],
  ["RISK rate", (given) => riskCell(returns, [["sharpe"]], undefined, undefined, undefined, given), 0],
  [
    "RISK method",
    (given) => riskCell(returns, [["var"]], undefined, null, null, null, null, given),
    "historical",
  ],
  [
    "RISK confidence",
    (given) => riskCell(returns, [["var"]], undefined, null, null, null, null, null, given),
    0.95,
  ],
  [
    "RATEBETA errors",
    (given) => rateBetaCell(returns, changes, 1, null, null, undefined, given),
    "neweyWest",
  ],
  ["RATEBETA market", (given) => rateBetaCell([["IWM"]], [["DGS2"]], 1, null, null, cell(given)), null],
  ["DAYSTOLIQUIDATE participation", (given) => daysToLiquidateCell([[100]], [[50]], cell(given)), 0.2],
  ["REBALANCE cash", (given) => rebalanceCell(...holdings, given), 0],
  ["REBALANCE options", (given) => rebalanceCell(...holdings, 0, cell(given)), null],
  ["ETFHISTORY interval", (given) => etfHistoryCell([["IWN"]], "1Y", "2022-12-31", given), "monthly"],
  ["ETFSCREEN maxExpense", (given) => etfScreenCell([["small value"]], undefined, given), null],
  ["MACRO transform", (given) => macroCell("FEDFUNDS", "2022-12-31", "2022-12-31", given), "level"],
];

test.each(defaults)("%s: an empty cell is the default", async (_, ask, usual) => {
  const expected = await ask(usual);
  for (const empty of [null, undefined, "", " ", 0]) expect(await ask(empty)).toEqual(expected);
});

test("where 0 is an answer it is one: no lags, no tolerance, no core", async () => {
  expect(await rateBetaCell(returns, changes, 0)).not.toEqual(await rateBetaCell(returns, changes));
  expect((await styleCheckCell([[0.101]], [[0.05]], [[0.1]], [[0]]))[0]![0]).toBeCloseTo(0.001, 12);
  expect(await styleCheckCell([[0.101]], [[0.05]], [[0.1]])).toEqual([[0]]);
  expect(await coreSatelliteCell([["SPY"]], [["IWM"]], 0)).toEqual([
    ["SPY", 0],
    ["IWM", 1],
  ]);
});

const NA = { type: "Error", basicType: "Error", basicValue: "#N/A" };

/** The first argument of every function. */
const firsts: readonly (readonly [string, Call])[] = [
  ["PERGAP", (given) => perGapCell(cell(given), [[20]])],
  ["PERHIST", (given) => perHistCell(cell(given), [[15], [17]])],
  ["PORTFOLIOPE", (given) => portfolioPeCell([[0.5], [given]], [[10], [20]])],
  ["STYLESPREAD", (given) => styleSpreadCell(cell(given), [[0.1]])],
  ["STYLECHECK", (given) => styleCheckCell(cell(given), [[0.1]], [[0.2]])],
  ["FUNDRETURN", (given) => fundReturnCell(cell(given))],
  ["ROTATION", (given) => rotationCell([[given], ...rising], [[100], ...flat])],
  ["REBALANCE", (given) => rebalanceCell([["A"]], [[given]], [[1]], [[10]])],
  ["CORESATELLITE", (given) => coreSatelliteCell(cell(given), [["IWM"]])],
  ["RISK", (given) => riskCell([[given], ...returns], [["volatility"]])],
  ["RATEBETA", (given) => rateBetaCell([[given], ...returns], [[0.002], ...changes], 1)],
  ["RATESHOCK", (given) => rateShockCell(cell(given), [[0.3]], [[0.01]], [[100]])],
  ["AMIHUD", (given) => amihudCell([[given], [0.01]], [[1e6], [2e6]])],
  ["DAYSTOLIQUIDATE", (given) => daysToLiquidateCell(cell(given), [[100]])],
  ["ETF", (given) => etfCell(cell(given), [["name"]])],
  ["ETFHISTORY", (given) => etfHistoryCell(cell(given))],
  ["MACRO", (given) => macroCell(given)],
];

test.each(firsts)("%s hands on an error it was handed", async (_, ask) => {
  expect((await failure(() => ask(NA))).code).toBe("#N/A");
});

test("weights with an error among them show it beside the others", async () => {
  const [first, second] = await driftCell([[0.5], [NA]], [[0.5], [0.5]]);
  expect(first).toEqual([0, "in"]);
  expect(second).toEqual([
    expect.objectContaining({ code: "#N/A" }),
    expect.objectContaining({ code: "#N/A" }),
  ]);
});

const numeric = firsts.filter(([name]) => !["CORESATELLITE", "ETF", "ETFHISTORY", "MACRO"].includes(name));

test.each(numeric)("%s takes text that is a number for one", async (_, ask) => {
  expect(await ask("0.05")).toEqual(await ask(0.05));
});

const ROWS = 1_048_576;
function column(cells: readonly unknown[], blank: unknown): unknown[][] {
  const empty = [blank];
  return Array.from({ length: ROWS }, (_, i) => (i < cells.length ? [cells[i]] : empty));
}

test.each([null, "", 0])(
  "whole columns (A:A, blanks %j) are their filled part",
  async (blank) => {
    const tickers = column(["IWM", "IWN"], blank);
    expect(await etfCell(tickers, [["name"]])).toHaveLength(2);
    expect(await riskCell(tickers, [["volatility"]])).toHaveLength(2);
    expect(await rateBetaCell(tickers, [["DGS2"]])).toHaveLength(3);
    const multiples = column([15, 16], blank);
    expect(await perGapCell(multiples, [[20]])).toHaveLength(2);
    if (blank === 0) return; // among returns a zero is a return
    expect(await riskCell(multiples, [["volatility"]])).toEqual(
      await riskCell([[15], [16]], [["volatility"]]),
    );
  },
  120_000,
);
