/* What Excel says with a call: that it is a preview, that it is over; and what is asked of the store for it. */
import { jest } from "@jest/globals";
import { store } from "../../src/data/addinStore.ts";
import type { Answer, Provider } from "../../src/data/query.ts";
import { etfHistoryCell } from "../../src/functions/cells/etfHistoryCell.ts";
import { fundReturnCell } from "../../src/functions/cells/fundReturnCell.ts";
import { rotationCell } from "../../src/functions/cells/rotationCell.ts";
import type { Series } from "../../src/finance/series/series.ts";
import { failure, fakeHost } from "./fakeHost.ts";

beforeEach(() => fakeHost());
afterEach(() => {
  store.use("service", null);
  store.refresh();
});

const invocation = (extra: object = {}) => ({ ...extra }) as CustomFunctions.CancelableInvocation;
const absent: Answer = { state: "absent", problem: { problem: "unknownTicker", details: { ticker: "?" } } };
const provenance = {
  source: "Exchange",
  sourceUrl: null,
  asOf: "2024-03-04",
  fetchedAt: null,
  quality: "live",
  warnings: [],
} as const;

test("nothing is fetched for a preview; what is in memory is shown", async () => {
  const service = jest.fn<Provider>((queries) => Promise.resolve(queries.map(() => absent)));
  store.use("service", service);
  const year = [["1Y"]];
  const day = [["2022-12-31"]];
  const preview = invocation({ isInValuePreview: true });
  const error = await failure(() => fundReturnCell([["IWN"]], year, undefined, day, preview));
  expect([error.code, error.message]).toEqual(["#N/A", expect.stringMatching(/IWN.*Press Enter/)]);
  expect(service).not.toHaveBeenCalled();

  const known = await fundReturnCell([["IWN"]], year, undefined, day, invocation());
  expect(service).toHaveBeenCalledTimes(1);
  expect(await fundReturnCell([["IWN"]], year, undefined, day, preview)).toEqual(known);
});

test("a call that is over waits no longer, and its request serves the others", async () => {
  let answer!: (answers: readonly Answer[]) => void;
  let asked: Parameters<Provider>[0] = [];
  store.use("service", (queries) => {
    asked = queries;
    return new Promise((resolve) => (answer = resolve));
  });
  const [first, second] = [invocation(), invocation()];
  const gone = fundReturnCell([["IWN"]], [["1Y"]], undefined, [["2022-12-31"]], first);
  const waiting = fundReturnCell([["IWN"]], [["1Y"]], undefined, [["2022-12-31"]], second);
  first.onCanceled?.();
  await expect(gone).rejects.toMatchObject({ name: "AbortError" });
  while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
  answer(asked.map(() => absent)); // the snapshot then answers
  expect((await waiting)[0]![0]).toEqual(expect.any(Number));
});

test("prices come by the day, weeks and months are taken from them, and the snapshot has none", async () => {
  expect((await failure(() => etfHistoryCell([["IWM"]], null, null, "daily", "price"))).message).toContain(
    "service",
  );
  store.use("service", (queries) =>
    Promise.resolve(
      queries.map((query): Answer => {
        const dates = ["2024-01-30", "2024-01-31", "2024-02-28", "2024-02-29", "2024-03-04"];
        const series = { dates, values: [195, 193, 201, 203.5, 206], interval: "daily" } as const;
        if (query.kind === "prices")
          return { state: "found", record: { ...provenance, kind: "prices", ticker: query.ticker, series } };
        if (query.kind !== "returns" || query.interval !== "daily") return absent;
        return { state: "found", record: { ...provenance, kind: "returns", ticker: query.ticker, series } };
      }),
    ),
  );
  expect(await etfHistoryCell([["IWM"]], null, null, "monthly", "price")).toEqual([
    ["date", "IWM"],
    [45322, 193],
    [45351, 203.5],
  ]);
  expect(await etfHistoryCell([["IWM"]], null, null, "daily", "price", false)).toHaveLength(5);
  expect(await etfHistoryCell([["IWM"]], null, null, "Weekly", "price", false)).toEqual([
    [45322, 193],
    [45351, 203.5],
    [45355, 206],
  ]);
  // from January's week to February's is no week; a return over it would be that of four
  expect(await etfHistoryCell([["IWM"]], null, null, "weekly", "return", false)).toEqual([
    [45322, ""],
    [45351, ""],
    [45355, 206 / 203.5 - 1],
  ]);
});

test("ten thousand tickers in one call are one pass, and one request", async () => {
  const service = jest.fn<Provider>((queries) => Promise.resolve(queries.map(() => absent)));
  store.use("service", service);
  const column = Array.from({ length: 10_000 }, (_, i) => [["IWN", "IWO", "IWM", "SPY"][i % 4]]);
  const first = await fundReturnCell(column, [["1Y"]], undefined, [["2022-12-31"]]);
  expect(service).toHaveBeenCalledTimes(1);
  expect(await fundReturnCell(column, [["1Y"]], undefined, [["2022-12-31"]])).toEqual(first);
  expect(service).toHaveBeenCalledTimes(1);
});

test("all outputs of ROTATION for a day come from one working out of its months", async () => {
  const dates = ["2024-01-31", "2024-02-29", "2024-03-28"];
  let worked = 0;
  const series = (values: readonly number[]) => ({
    dates,
    interval: "monthly" as const,
    get values() {
      worked++;
      return values;
    },
  });
  const levels: Readonly<Record<string, Series>> = { IWN: series([10, 12, 11]), IWO: series([5, 5, 5]) };
  store.use("service", (queries) =>
    Promise.resolve(
      queries.map((query): Answer => {
        if (query.kind !== "returns" || !(query.ticker in levels)) return absent;
        const { ticker } = query;
        return {
          state: "found",
          record: { ...provenance, kind: "returns", ticker, series: levels[ticker]! },
        };
      }),
    ),
  );
  const ask = async (outputs: readonly string[]) => {
    worked = 0;
    const [row] = await rotationCell([["IWN"]], [["IWO"]], [[...outputs]], [[2]], [dates.slice(-1)]);
    return { row, worked };
  };
  await ask(["run"]); // what the store does with a record that comes in is not counted
  const one = await ask(["run"]);
  const all = await ask(["run", "ratio", "average", "z", "signal"]);
  expect(one.worked).toBeGreaterThan(0);
  expect(all.row).toEqual([-1, 1.1, 1.15, expect.closeTo(-Math.SQRT1_2, 12), -1]);
  expect(all.worked).toBe(one.worked);
});
