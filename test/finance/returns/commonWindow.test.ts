import fc from "fast-check";
import { commonWindow } from "../../../src/finance/returns/commonWindow.ts";
import type { Series } from "../../../src/finance/series/series.ts";
import { windowReturn } from "../../../src/finance/returns/windowReturn.ts";
import { problemOf } from "../problemOf.ts";
import { daily, levels, monthly } from "../seriesOf.ts";

const LEGS = ["IWN", "IWO"] as const;

test("commonWindow gives both legs the same days, though one lacks some", () => {
  const value = daily(
    "2022-12-01",
    Array.from({ length: 40 }, (_, i) => 100 + i),
  );
  const growth: Series = {
    ...value,
    dates: value.dates.filter((date) => date !== "2022-12-20" && date < "2023-01-24"),
    values: value.values.filter((_, i) => value.dates[i] !== "2022-12-20" && value.dates[i]! < "2023-01-24"),
  };
  const both = commonWindow(value, growth, "1M", LEGS, "2023-01-20");
  expect([both.value.start, both.value.end]).toEqual(["2022-12-19", "2023-01-20"]);
  expect(both.growth).toEqual(both.value);
  const latest = commonWindow(value, growth, "1W", LEGS);
  expect(latest.value.end).toBe("2023-01-23");
  expect(latest.growth.end).toBe("2023-01-23");
});

test("commonWindow matches months, whichever day they are dated by, and daily to monthly at month ends", () => {
  const calendar = monthly("2022-10-31", [1, 1.25, 1.5]);
  const trading: Series = {
    dates: ["2022-10-31", "2022-11-30", "2022-12-30"],
    values: [2, 3, 4],
    interval: "monthly",
  };
  expect(commonWindow(calendar, trading, "2M", LEGS)).toMatchObject({
    value: { total: 0.5 },
    growth: { total: 1 },
  });
  const days = daily(
    "2022-10-31",
    Array.from({ length: 45 }, (_, i) => i + 1),
  );
  const { value, growth } = commonWindow(days, calendar, "2M", LEGS);
  expect([value.start, value.end, value.total]).toEqual(["2022-10-31", "2022-12-30", 44]);
  expect(growth.total).toBe(0.5);
});

test("commonWindow never fills a leg that has ended: SLY, last seen in November 2020", () => {
  const alive = monthly("2020-06-30", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const ended = monthly("2020-06-30", [1, 2, 3, 4, 5, 6]);
  const stale = {
    kind: "DataError",
    problem: "stale",
    ticker: "SLY",
    last: "2020-11-30",
    asked: "2021-03-31",
  };
  expect(problemOf(() => commonWindow(ended, alive, "1M", ["SLY", "SPSM"]))).toEqual(stale);
  expect(problemOf(() => commonWindow(alive, ended, "1M", ["SPSM", "SLY"]))).toEqual(stale);
  expect(commonWindow(ended, alive, "1M", ["SLY", "SPSM"], "2020-11-30").value.total).toBeCloseTo(0.2, 12);
});

test("commonWindow names the leg whose history is too short", () => {
  const long = monthly(
    "2000-01-31",
    Array.from({ length: 40 }, () => 1),
  );
  const short = monthly(
    "2002-01-31",
    Array.from({ length: 16 }, () => 1),
  );
  expect(problemOf(() => commonWindow(long, short, "3Y", LEGS))).toMatchObject({
    problem: "tooShort",
    ticker: "IWO",
    first: "2002-01-31",
  });
  expect(problemOf(() => commonWindow(long, { ...short, dates: [], values: [] }, "3Y", LEGS))).toMatchObject({
    problem: "noFigure",
    ticker: "IWO",
  });
});

test("commonWindow since inception starts with the younger leg", () => {
  const old = monthly("2000-01-31", [1, 2, 4, 8]);
  const young = monthly("2000-03-31", [5, 10]);
  expect(commonWindow(old, young, "ITD", LEGS)).toMatchObject({
    value: { start: "2000-03-31", total: 1 },
    growth: { start: "2000-03-31", total: 1 },
  });
});

test("commonWindow of two legs of the same dates is each leg's own window", () => {
  fc.assert(
    fc.property(levels(30), levels(30), fc.constantFrom("1M", "YTD", "1Y", "2Y", "ITD"), (v, g, window) => {
      const [value, growth] = [monthly("2020-07-31", v), monthly("2020-07-31", g)];
      expect(commonWindow(value, growth, window, LEGS)).toEqual({
        value: windowReturn(value, window, "IWN"),
        growth: windowReturn(growth, window, "IWO"),
      });
    }),
  );
});
