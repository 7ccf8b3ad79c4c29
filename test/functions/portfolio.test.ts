/* REBALANCE and CORESATELLITE as typed. */
import { store } from "../../src/data/addinStore.ts";
import { coreSatelliteCell } from "../../src/functions/cells/coreSatelliteCell.ts";
import { rebalanceCell } from "../../src/functions/cells/rebalanceCell.ts";
import { riskCell as typedRiskCell } from "../../src/functions/cells/riskCell.ts";
import { failure, fakeHost } from "./fakeHost.ts";
import { loosely } from "./loosely.ts";

const riskCell = loosely(typedRiskCell);

beforeEach(() => fakeHost());

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const none = null as never;

test("a rebalancing spills its trades, what they lead to, and how good they are", async () => {
  const table = await rebalanceCell(column("IWM", "IWN"), column(70, 15), column(0.5, 0.5), column(10, 20));
  expect(table).toEqual([
    [
      "ticker",
      "price",
      "shares",
      "target",
      "trade",
      "shares after",
      "value after",
      "weight after",
      "drift after",
    ],
    ["IWM", 10, 70, 0.5, -20, 50, 500, 0.5, 0],
    ["IWN", 20, 15, 0.5, 10, 25, 500, 0.5, 0],
    ["cash", 0, "", "", "", "", "", "", ""],
    ["cost", 0, "", "", "", "", "", "", ""],
    ["turnover", 0.2, "", "", "", "", "", "", ""],
    ["gap", 0, "", "", "", "", "", "", ""],
  ]);
});

test("holdings may be a row, have blank lines, and be none of ours", async () => {
  const table = await rebalanceCell(
    [["삼성전자", null, "Bond 1"]],
    [[70, "", ""]],
    [[0.5, null, 0.5]],
    [[10, "", 20]],
  );
  expect(table.slice(1, 3).map((row) => [row[0], row[4]])).toEqual([
    ["삼성전자", -35],
    ["Bond 1", 17],
  ]);
  expect(table).toHaveLength(7);
});

test("blank lines that a desktop hands over as zeros are blank lines", async () => {
  const table = await rebalanceCell(
    column("A", 0, "B"),
    column(70, 0, 15),
    column(0.5, 0, 0.5),
    column(10, 0, 20),
    0,
    column(0),
  );
  expect(table.map(([name]) => name)).toEqual(["ticker", "A", "B", "cash", "cost", "turnover", "gap"]);
});

test("options are text, or names and values in two columns", async () => {
  const call = (options: unknown) =>
    rebalanceCell(column("A", "B"), column(52, 24), column(0.5, 0.5), column(10, 20), null, options as never);
  const inBand = await call([["Band=5/25; to=edge"]]);
  expect(inBand.slice(1, 3).map((row) => row[4])).toEqual([0, 0]);
  expect(
    await call([
      ["band", "5/25"],
      [null, null],
      ["to", "edge"],
    ]),
  ).toEqual(inBand);
  const wrong = await failure(() => call([["leverage=2"]]));
  expect([wrong.code, wrong.message]).toEqual(["#VALUE!", expect.stringContaining("mincash")]);
});

test("caps go by the groups given, in any case, or by the size in a fund's style", async () => {
  const call = (groups: unknown) =>
    rebalanceCell(
      column("IWM", "SPY"),
      column(0, 0),
      column(0.6, 0.4),
      column(1, 1),
      1000,
      [["cap=Small:0.3"]],
      groups as never,
    );
  const byStyle = await call(null);
  expect(byStyle[1]![5]).toBe(300);
  expect(await call(column("SMALL", "large"))).toEqual(byStyle);
  const others = await call(column("large", "small")); // IWM's target is under no cap now, SPY's is
  expect(others.slice(1, 3).map((row) => row[5])).toEqual([600, 300]);
});

test("a price that is not given is looked up, and missed by name", async () => {
  const call = () => rebalanceCell(column("IWM", "IWN"), column(1, 1), column(0.5, 0.5), column(10, null));
  const error = await failure(call);
  expect([error.code, error.message]).toEqual(["#N/A", expect.stringMatching(/price for IWN.*service/)]);

  const iwn = await store.get({ kind: "fund", ticker: "IWN" });
  store.use("service", () =>
    Promise.resolve([
      {
        state: "found",
        record: { ...iwn, quality: "live", price: { value: 20, asOf: "2026-10-30", source: "test" } },
      },
    ]),
  );
  expect((await call())[2]!.slice(0, 2)).toEqual(["IWN", 20]);
  store.use("service", null);
});

test("what makes no sense is refused", async () => {
  const codes = async (...given: unknown[][]) =>
    (await failure(() => rebalanceCell(...(given as [never, never, never, never])))).message;
  expect(await codes(column("A", "a"), column(1, 1), column(0.5, 0.5), column(1, 1))).toContain("twice");
  expect(await codes(column("A", null), column(1, 1), column(0.5, 0.5), column(1, 1))).toContain("same size");
  expect(await codes(column(null, "B"), column(1, 1), column(0.5, 0.5), column(1, 1))).toContain(
    "tickers is missing",
  );
  expect(await codes(column("A"), column("x"), column(1), column(1))).toContain("shares must be a number");
  expect(await codes(column("A"), column(1), column(1.2), column(1))).toMatch(/1\.2/);
  expect(await codes(column(null), column(1), column(1), column(1))).toMatch(/missing|same size/);
});

test("five thousand lines are balanced", async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => i);
  const table = await rebalanceCell(
    lines.map((i) => [`T${i}`]),
    lines.map((i) => [(i * 7919) % 100]),
    lines.map(() => [1 / 5000]),
    lines.map((i) => [10 + ((i * 104729) % 490)]),
    1e6,
  );
  expect(table).toHaveLength(5005);
});

test("core and satellites share the weights, and a cap on small caps holds", async () => {
  expect(await coreSatelliteCell([["spy"]], [["IWN", "IWO"]])).toEqual([
    ["SPY", 0.7],
    ["IWN", expect.closeTo(0.15, 12)],
    ["IWO", expect.closeTo(0.15, 12)],
  ]);
  const capped = await coreSatelliteCell([["SPY"]], [["IWN", "IWO"]], 0.5, 0.2);
  expect(capped.map(([, weight]) => weight)).toEqual(
    [0.8, 0.1, 0.1].map((weight) => expect.closeTo(weight, 12)),
  );
});

test("the steadier satellite weighs more by inverse volatility", async () => {
  const weights = await coreSatelliteCell([["SPY"]], [["IJS"], ["IWC"]], 0.5, null, "inversevolatility");
  const [, first, second] = weights.map(([, weight]) => Number(weight));
  expect(first! + second!).toBeCloseTo(0.5, 12);
  const risks = await riskCell([["IJS"], ["IWC"]], [["volatility"]], none, "3Y");
  const [steadier, wilder] = risks.flat().map(Number);
  expect(first! / second!).toBeCloseTo(wilder! / steadier!, 9);
  expect(first).toBeGreaterThan(second!);
});

test("a fund that is no more, twice there, or of unknown size is refused by name", async () => {
  expect((await failure(() => coreSatelliteCell([["SPY"]], [["SLY"]]))).message).toContain("SPSM");
  expect((await failure(() => coreSatelliteCell([["SPY"]], [["spy"]]))).message).toContain("twice");
  expect((await failure(() => coreSatelliteCell([["NOPE"]], [["IWM"]], null, 0.2))).message).toContain(
    "NOPE",
  );
  expect((await failure(() => coreSatelliteCell(none, none))).message).toContain("missing");
});
