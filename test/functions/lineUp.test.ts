/* Ranges in any argument: lined up with the others as Excel lines up arrays. */
import { etfCell as typedEtfCell } from "../../src/functions/cells/etfCell.ts";
import { failure, fakeHost } from "./fakeHost.ts";
import { loosely } from "./loosely.ts";
import { riskCell, rotationCell } from "./looseCells.ts";

const etfCell = loosely(typedEtfCell);
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

beforeEach(() => fakeHost());

/** What each cell alone gives, in rows. */
const each = (rows: readonly (readonly Promise<unknown[][]>[])[]) =>
  Promise.all(rows.map((row) => Promise.all(row.map(async (cell) => (await cell)[0]![0]))));

test("a column of funds beside a row of windows makes a table of RISK", async () => {
  const funds = ["IWM", "IWN", "VB"];
  const windows = ["1Y", "3Y"];
  const alone = await each(
    funds.map((fund) => windows.map((window) => riskCell(fund, "volatility", null, window))),
  );
  expect(new Set(alone.flat()).size).toBe(6);
  expect(await riskCell(column(...funds), "volatility", null, [windows])).toEqual(alone);
});

test("a column of windows beside funds and measures gives each fund its own", async () => {
  const measures = ["volatility", "maxDrawdown"];
  const alone = await each([
    measures.map((measure) => riskCell("IWM", measure, null, "1Y", 12, 0, "2022-12-31")),
    measures.map((measure) => riskCell("IWN", measure, null, "5Y", 12, 0, "2024-12-31")),
  ]);
  const dates = column("2022-12-31", "2024-12-31");
  expect(await riskCell(column("IWM", "IWN"), [measures], null, column("1Y", "5Y"), 12, 0, dates)).toEqual(
    alone,
  );
});

test("methods and confidence go across a range of returns", async () => {
  const returns = column(0.01, -0.02, 0.03, -0.05, 0.02, 0.01, -0.01, 0.04);
  const ask = (method: unknown) => riskCell(returns, "var", null, null, 12, 0, null, method);
  const words = ["historical", "gaussian", "modified"];
  expect(await ask([words])).toEqual(await each([words.map(ask)]));
});

test("outputs and dates of ROTATION make a table; the word table is for a cell alone", async () => {
  const [outputs, dates] = [
    ["run", "ratio", "z"],
    ["2022-12-31", "2024-06-30"],
  ];
  const alone = await each(
    dates.map((date) => outputs.map((output) => rotationCell("IWF", "IWD", output, 12, date))),
  );
  expect(alone[0]![0]).toBe(-5);
  expect(await rotationCell("IWF", "IWD", [outputs], 12, column(...dates))).toEqual(alone);
  const [[run, refused]] = (await rotationCell("IWF", "IWD", [["run", "table"]])) as [unknown[]];
  expect(typeof run).toBe("number");
  expect(refused).toMatchObject({ code: "#VALUE!" });
});

test("dates of ETF go with its tickers, and shapes that do not fit are told", async () => {
  const dates = ["2021-12-31", "2022-08-30"];
  const alone = await each(dates.map((date) => [etfCell("IWM", "pe", date)]));
  expect(alone[0]).not.toEqual(alone[1]);
  expect(await etfCell("IWM", "pe", column(...dates))).toEqual(alone);
  expect(await failure(() => etfCell(column("IWM", "IWN", "VB"), "pe", column(...dates)))).toMatchObject({
    code: "#VALUE!",
  });
});
