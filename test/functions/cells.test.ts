/* What cells show: shapes, blanks, errors in ranges, dates, formats, languages. */
import { jest } from "@jest/globals";
import { store } from "../../src/data/addinStore.ts";
import type { Provider } from "../../src/data/query.ts";
import { driftCell } from "../../src/functions/cells/driftCell.ts";
import { etfCell as typedEtfCell } from "../../src/functions/cells/etfCell.ts";
import { etfHistoryCell } from "../../src/functions/cells/etfHistoryCell.ts";
import { fundReturnCell } from "../../src/functions/cells/fundReturnCell.ts";
import { macroCell } from "../../src/functions/cells/macroCell.ts";
import { perGapCell } from "../../src/functions/cells/perGapCell.ts";
import { perHistCell } from "../../src/functions/cells/perHistCell.ts";
import { rotationCell as typedRotationCell } from "../../src/functions/cells/rotationCell.ts";
import { styleSpreadCell } from "../../src/functions/cells/styleSpreadCell.ts";
import { failure, fakeHost, HostError } from "./fakeHost.ts";
import { loosely } from "./loosely.ts";

const etfCell = loosely(typedEtfCell);
const rotationCell = loosely(typedRotationCell);

beforeEach(() => fakeHost());
afterEach(() => {
  store.use("service", null);
  store.refresh();
});

const NA = { type: "Error", basicType: "Error", basicValue: "#N/A" };
const codeOf = (cell: unknown) => (cell instanceof HostError ? cell.code : cell);

test("a range gives a range of its shape, and one cell goes with every cell of it", async () => {
  const row = await perGapCell([[10, "20", 30]], [[20]], [["ratio"]]);
  expect(row).toEqual([[0.5, 1, 1.5]]);
  expect(await perGapCell([[10], [20]], [[20], [10]], [["ratio"]])).toEqual([[0.5], [2]]);
  expect((await failure(() => perGapCell([[10], [20]], [[20], [10], [5]]))).message).toContain("same size");
  expect(await perGapCell([[10], [20]], [[20, 10]], [["ratio"]])).toEqual([
    [0.5, 1],
    [1, 2],
  ]);
  const measures = [["ratio", "points", "nonsense"]];
  expect((await perGapCell([[10]], [[20]], measures)).flat().map(codeOf)).toEqual([0.5, -10, "#VALUE!"]);
  expect(await fundReturnCell([[0.21]], [["1Y"], ["2Y"]], [["annualised"]])).toEqual([
    [expect.closeTo(0.21, 12)],
    [expect.closeTo(0.1, 12)],
  ]);
});

test("one bad cell leaves the others alone, and blank lines stay blank", async () => {
  const cells = await perGapCell([[10], ["no such"], [NA], [null], [-5], ["NOPE"], [""]], [[20]]);
  expect(cells.flat().map(codeOf)).toEqual([-0.5, "#VALUE!", "#N/A", "", "#NUM!", "#N/A"]);
  expect((cells[5] as unknown[])[0]).toEqual(
    expect.objectContaining({ message: expect.stringContaining("NOPE") }),
  );
});

test("an error handed over comes back; a missing argument is named", async () => {
  expect((await failure(() => perGapCell([[NA]], [[20]]))).code).toBe("#N/A");
  expect((await failure(() => perGapCell([[10]], [[20]], [[{ ...NA, basicValue: "#DIV/0!" }]]))).code).toBe(
    "#DIV/0!",
  );
  const missing = await failure(() => perGapCell([[null]]));
  expect([missing.code, missing.message]).toEqual(["#VALUE!", expect.stringContaining("fund is missing.")]);
});

test("what is wrong is said in the user's language", async () => {
  fakeHost({ language: "ko-KR" });
  expect((await failure(() => perGapCell([[null]]))).message).toContain("인수를 입력하세요: fund.");
});

test("a bug is not dressed up as an error of the user's", async () => {
  jest.spyOn(store, "peek").mockImplementationOnce(() => {
    throw new TypeError("a bug");
  });
  await expect(async () => perGapCell([["IWM"]])).rejects.toThrow(TypeError);
});

test("where cells can hold them numbers carry their format, elsewhere they are plain", async () => {
  expect(await perGapCell([[15]], [[20]])).toEqual([[-0.25]]);
  fakeHost({ dataTypes: true });
  expect(await perGapCell([[15]], [[20]])).toEqual([
    [{ type: "FormattedNumber", basicValue: -0.25, numberFormat: "0.0%" }],
  ]);
});

test("funds whose P/Es are alike are compared, others are not", async () => {
  const [[gap]] = (await perGapCell([["IWM"]], [["SPY"]])) as [[number]];
  expect(gap).toBeCloseTo(11.74 / 16.11 - 1, 12);
  const [[early]] = (await perGapCell([["iwm"]], null as never, [[null]], [[null]], [["2019-12-31"]])) as [
    [number],
  ];
  expect(early).toBeCloseTo(16.55 / 17.05 - 1, 12);
  const unlike = await failure(() => perGapCell([["^RUT"]], [["SPY"]], [[null]], [[null]], [["2023-12-31"]]));
  expect(unlike.code).toBe("#N/A");
  expect(unlike.message).toContain("measured differently");
});

test("P/Es are set against a history given, looked up, or that of another ticker", async () => {
  expect(await perHistCell([[12]], [[10], [null], ["14"]], [["mean"]])).toEqual([[12]]);
  const [[count]] = (await perHistCell([["IWM"]], null as never, [["COUNT"]], [[1]])) as [[number]];
  expect(count).toBe(9); // of ten figures by one publisher the first is more than a year older than the last
  const [[index]] = (await perHistCell([["^GSPC"]], null as never, [["count"]], [[10]])) as [[number]];
  expect(index).toBe(120);
  const [[mean]] = (await perHistCell([[20]], [["^GSPC"]], [["mean"]], [[100]])) as [[number]];
  expect(mean).toBeGreaterThan(15);
  expect((await failure(() => perHistCell([[12]]))).message).toContain("history is missing.");
});

test("returns may be tickers or numbers, on either side", async () => {
  expect(await styleSpreadCell([[0.092]], [[0.114]])).toEqual([[expect.closeTo(-0.022, 12)]]);
  const [[leg]] = (await fundReturnCell([["IWN"]], [["1Y"]], [[null]], [["2022-12-31"]])) as [[number]];
  expect(await styleSpreadCell([["IWN"]], [[0.1]], [["1Y"]], [[null]], [["2022-12-31"]])).toEqual([
    [expect.closeTo(leg - 0.1, 12)],
  ]);
  expect(await fundReturnCell([[0.21]], [["2Y"]], [["annualised"]])).toEqual([[expect.closeTo(0.1, 12)]]);
  expect((await failure(() => fundReturnCell([[0.21]], [["YTD"]], [["annualised"]]))).code).toBe("#VALUE!");
});

test("a merged fund has its own history, and no current figures", async () => {
  expect(await fundReturnCell([["SLY"]], [["1Y"]], [[null]], [["2019-12-31"]])).toEqual([
    [expect.any(Number)],
  ]);
  for (const call of [
    () => fundReturnCell([["SLY"]], [["1Y"]]),
    () => etfCell([["SLY"]], [["return1y"]]),
    () => etfCell([["SLY"]], [["pe"]]),
  ]) {
    const error = await failure(call);
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain("SPSM");
  }
  expect(await etfCell([["sly"]], [["successor"]])).toEqual([["SPSM"]]);
});

test("a leg that ended long ago is an error, not a number", async () => {
  expect((await failure(() => styleSpreadCell([["SLY"]], [["IWO"]], [["1M"]]))).message).toContain("SLY");
  expect((await failure(() => rotationCell([["IWM"]], [["SLY"]]))).message).toContain("SLY");
  expect((await failure(() => rotationCell([["IWF"]], [[1], [2]]))).message).toContain(
    "both be ranges of numbers",
  );
});

test("rotation takes prices too, and its table has one row a month end", async () => {
  const falling = [[4], [3], [2]];
  expect(await rotationCell(falling, [[1], [1], [1]])).toEqual([[-2]]);
  const table = await rotationCell([["IWF"]], [["IWD"]], "table", 12, 44926);
  expect(table[0]).toEqual(["date", "ratio", "average", "z", "run", "signal"]);
  expect(table[1]!.slice(1)).toEqual([1, "", "", 0, ""]);
  expect(table.at(-1)![0]).toBe(44926);
  expect((await failure(() => rotationCell(falling, [[1], [1], [1]], "average"))).code).toBe("#N/A");
  expect((await failure(() => rotationCell([[1], [1]], [[1], [1]], "z", 2))).code).toBe("#NUM!");
  const dated = () => rotationCell(falling, [[1], [1], [1]], "run", null, "2022-12-31");
  expect((await failure(dated)).message).toContain("asOf: 2022-12-31 needs dates");
});

test("drift stands beside its weights, below them for a row", async () => {
  expect(await driftCell([[0.56], [null], [0.44]], [[0.5], [null], [0.5]])).toEqual([
    [expect.closeTo(0.06, 12), "out"],
    ["", ""],
    [expect.closeTo(-0.06, 12), "out"],
  ]);
  expect(await driftCell([[0.52, 0.48]], [[0.5, 0.5]])).toEqual([
    [expect.closeTo(0.02, 12), expect.closeTo(-0.02, 12)],
    ["in", "in"],
  ]);
  expect(codeOf((await driftCell([["x"], [0.4]], [[0.5], [0.5]]))[0]![0])).toBe("#VALUE!");
  for (const gap of [0, 1, 2]) {
    const lines = await driftCell(
      [0, 1, 2].map((line) => [line === gap ? null : 0.5]),
      [[0.5], [0.5], [0.5]],
    );
    expect(lines.map(([first]) => (typeof first === "number" ? first : codeOf(first)))).toEqual(
      [0, 1, 2].map((line) => (line === gap ? "#VALUE!" : 0)),
    );
  }
});

test("fields of a fund, one or many, in the direction in which they are asked", async () => {
  expect(await etfCell([["IWM"]], [["Name"]])).toEqual([["iShares Russell 2000 ETF"]]);
  expect(await etfCell([["IWM"], ["IWN"]], [["index", "style"]])).toEqual([
    ["Russell 2000", "Small Blend"],
    ["Russell 2000 Value", "Small Value"],
  ]);
  expect(await etfCell([["IWM", "IWN"]], [["style"]])).toEqual([["Small Blend", "Small Value"]]);
  expect(await etfCell([["IWM", "IWN"]], [["style"], ["index"]])).toEqual([
    ["Small Blend", "Small Value"],
    ["Russell 2000", "Russell 2000 Value"],
  ]);
  expect(await etfCell([["IWM"]], [["inception"]])).toEqual([[36668]]);
});

test("a figure says what vouches for it", async () => {
  const ask = async (field: string) => (await etfCell([["IWM"]], [[field]]))[0]![0];
  expect(await ask("pe")).toBe(11.74);
  expect(await ask("pe asOf")).toBe(44803);
  expect(await ask("pe source")).toContain("stockanalysis.com");
  expect(await ask("PE METHOD")).toBe("unstated");
  expect(await ask("pe basis")).toBe("trailing");
  expect(await ask("pe quality")).toBe("snapshot");
});

test("what is not known is #N/A, an unknown field #VALUE! that names the fields", async () => {
  const absent = await failure(() => etfCell([["IWM"]], [["netAssets"]]));
  expect([absent.code, absent.message]).toEqual([
    "#N/A",
    expect.stringMatching(/netAssets for IWM.*service/),
  ]);
  const wrong = await failure(() => etfCell([["IWM"]], [["sharpe"]]));
  expect(wrong.code).toBe("#VALUE!");
  expect(wrong.message).toContain("expenseRatio");
  expect((await failure(() => etfCell([["NOPE"]], [["name"]]))).message).toContain("NOPE");
});

test("without a field a fund is a card, or its name where there are no cards", async () => {
  expect(await etfCell([["IWM"]])).toEqual([["iShares Russell 2000 ETF"]]);
  fakeHost({ dataTypes: true });
  const [[card]] = (await etfCell([["IWM"]])) as [[any]];
  expect(card).toMatchObject({ type: "Entity", text: "iShares Russell 2000 ETF" });
  expect(card.properties.ticker).toEqual({ type: "String", basicValue: "IWM" });
  expect(card.properties.pe).toEqual({ type: "FormattedNumber", basicValue: 11.74, numberFormat: "0.00" });
  expect(card.properties["pe source"].basicValue).toContain("stockanalysis.com");
  expect(card.properties.netAssets).toBeUndefined();
  expect(await perGapCell([[card]], [[20]], [["points"]])).toEqual(
    await perGapCell([["IWM"]], [[20]], [["points"]]),
  );
});

test("histories stand side by side, oldest first, blank where a fund was not there yet", async () => {
  const history = await etfHistoryCell([["IWM"], ["VB"]], "2003-12-31", "2004-03-31");
  expect(history[0]).toEqual(["date", "IWM", "VB"]);
  expect(history.map(([day]) => day).slice(1)).toEqual([37986, 38017, 38046, 38077]);
  expect(history[1]![2]).toBe("");
  expect(history.at(-1)!.every((cell) => typeof cell === "number")).toBe(true);
});

test("returns over a window chain to the index over it", async () => {
  const index = await etfHistoryCell([["IWM"]], "1Y", "2022-12-31", null, null, false);
  const returns = await etfHistoryCell([["IWM"]], "1Y", "2022-12-31", null, "return", false);
  expect([index.length, returns.length]).toEqual([13, 12]);
  const chained = returns.reduce((product, [, r]) => product * (1 + Number(r)), 1);
  expect(chained).toBeCloseTo(Number(index.at(-1)![1]) / Number(index[0]![1]), 10);
});

test("a ticker without a history is an error in its own column", async () => {
  const history = await etfHistoryCell([["IWM", "NOPE"]], "2022-01-01", "2022-02-28");
  expect(history.map((row) => row.map(codeOf))).toEqual([
    ["date", "IWM", "NOPE"],
    [44592, expect.any(Number), "#N/A"],
    [44620, expect.any(Number), "#N/A"],
  ]);
  expect((await failure(() => etfHistoryCell([["NOPE"]]))).message).toContain("NOPE");
  expect((await failure(() => etfHistoryCell([["IWM"]], "2023-01-01", "2022-01-01"))).code).toBe("#VALUE!");
});

test("rates come as fractions, other series as published, one value for one day", async () => {
  expect(await macroCell("dgs2", "2024-01-01", "2024-01-01")).toEqual([[expect.any(Number)]]);
  const [[rate]] = (await macroCell("UNRATE", "2025-11-20", "2025-11-20")) as [[number]];
  expect(rate).toBeGreaterThan(0.03);
  expect(rate).toBeLessThan(0.06);
  const months = await macroCell("UNRATE", "2025-09-01", "2025-11-30");
  expect(months.map(([, value]) => value)).toEqual([expect.closeTo(0.044, 12), "", expect.any(Number)]);
  expect((await failure(() => macroCell("UMCSENT"))).code).toBe("#N/A");
  expect((await failure(() => macroCell("NO SUCH"))).code).toBe("#N/A");
  expect((await failure(() => macroCell("DGS2", "2024-01-02", "2024-01-01"))).code).toBe("#VALUE!");
});

test("too much is said at once", async () => {
  const many = Array.from({ length: 100_001 }, () => [10]);
  const error = await failure(() => perGapCell(many, [[20]]));
  expect(error.code).toBe("#VALUE!");
  expect(error.message).toContain("100,000");
});

test("a thousand cells over few tickers are one request, and once it is answered cells answer at once", async () => {
  const asked: string[][] = [];
  const provider: Provider = (queries) => {
    asked.push(queries.map((query) => ("ticker" in query ? query.ticker : query.kind)));
    return Promise.resolve(
      queries.map(() => ({
        state: "absent",
        problem: { problem: "unknownTicker", details: { ticker: "?" } },
      })),
    );
  };
  store.refresh();
  store.use("service", provider);
  const cells = Array.from({ length: 1000 }, (_, i) => perGapCell([[i % 2 ? "IWM" : "IWN"]], [["SPY"]]));
  await Promise.all(cells);
  expect(asked.map((tickers) => [...new Set(tickers)])).toEqual([["IWN", "SPY", "IWM"]]);
  expect(Array.isArray(perGapCell([["IWM"]], [["SPY"]]))).toBe(true); // no promise: no flash of #BUSY!
});

test("a result heavier than Excel takes is refused, one just as large but lighter is not", async () => {
  const unknown = Array.from({ length: 60_000 }, () => ["NOPE"]);
  const error = await failure(() => perGapCell(unknown, [[20]]));
  expect([error.code, error.message]).toEqual(["#VALUE!", expect.stringContaining("bytes")]);
  expect(
    await perGapCell(
      Array.from({ length: 60_000 }, () => [10]),
      [[20]],
    ),
  ).toHaveLength(60_000);
});
