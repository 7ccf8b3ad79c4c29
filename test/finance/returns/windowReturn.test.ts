import fc from "fast-check";
import { addMonths, isoOfSerial } from "../../../src/finance/dates/dates.ts";
import type { Series } from "../../../src/finance/series/series.ts";
import type { Window } from "../../../src/finance/returns/window.ts";
import { windowReturn } from "../../../src/finance/returns/windowReturn.ts";
import { problemOf } from "../problemOf.ts";
import { daily, indexOf, levels, monthly } from "../seriesOf.ts";

/** IWN's total returns in the months of 2022, worked out from exchange closes: the year was −14.77 %. */
const iwn2022 = monthly(
  "2021-12-31",
  indexOf([
    -0.058477, 0.015351, 0.020052, -0.077943, 0.019285, -0.099053, 0.096218, -0.03062, -0.102734, 0.127123,
    0.028351, -0.065966,
  ]),
);

/** The same figures, dated by the last trading day of each month. */
const tradingDays2022: Series = {
  ...iwn2022,
  dates: [
    "2021-12-31",
    "2022-01-31",
    "2022-02-28",
    "2022-03-31",
    "2022-04-29",
    "2022-05-31",
    "2022-06-30",
    "2022-07-29",
    "2022-08-31",
    "2022-09-30",
    "2022-10-31",
    "2022-11-30",
    "2022-12-30",
  ],
};

test("windowReturn is end over start, with the days it used and the years between", () => {
  expect(windowReturn(monthly("2021-12-31", [100, 110, 121]), "2M", "IWM")).toEqual({
    total: 121 / 100 - 1,
    start: "2021-12-31",
    end: "2022-02-28",
    years: 59 / 365.25,
  });
});

test("windowReturn gives the same windows on month ends and on last trading days", () => {
  const cases: readonly (readonly [Window, string | undefined])[] = [
    ["1Y", undefined],
    ["1Y", "2022-12-30"],
    ["1Y", "2022-12-31"],
    ["1Y", "2023-01-17"],
    ["MTD", "2022-12-30"],
    ["MTD", "2022-12-31"],
    ["YTD", "2022-11-30"],
    ["YTD", "2022-04-29"],
    ["3M", "2022-04-30"],
    ["1M", "2022-04-29"],
    ["6M", "2022-12-15"],
    ["ITD", "2022-06-30"],
  ];
  for (const [window, asOf] of cases) {
    const calendar = windowReturn(iwn2022, window, "IWN", asOf);
    const trading = windowReturn(tradingDays2022, window, "IWN", asOf);
    expect(trading.total).toBe(calendar.total);
    expect(trading.end.slice(0, 7)).toBe(calendar.end.slice(0, 7));
  }
  expect(windowReturn(tradingDays2022, "1Y", "IWN").total).toBeCloseTo(-0.14766630070685371, 12);
});

test("windowReturn ends on or before asOf: a month is used once it has traded out", () => {
  expect(windowReturn(iwn2022, "1M", "IWN", "2022-12-31").end).toBe("2022-12-31");
  expect(windowReturn(iwn2022, "1M", "IWN", "2022-12-30").end).toBe("2022-12-31");
  expect(windowReturn(iwn2022, "1M", "IWN", "2022-12-29").end).toBe("2022-11-30");
});

test("windowReturn knows month ends: a month before 28 February is the end of January", () => {
  expect(windowReturn(iwn2022, "1M", "IWN", "2022-02-28")).toMatchObject({
    start: "2022-01-31",
    end: "2022-02-28",
  });
  const january = daily(
    "2022-12-30",
    Array.from({ length: 60 }, (_, i) => 100 + i),
  );
  expect(windowReturn(january, "1M", "IWN", "2023-02-28").start).toBe("2023-01-31");
  expect(windowReturn(january, "MTD", "IWN", "2023-02-15").start).toBe("2023-01-31");
  expect(windowReturn(january, "YTD", "IWN", "2023-02-15").start).toBe("2022-12-30");
  expect(windowReturn(january, "1W", "IWN", "2023-02-15")).toMatchObject({
    start: "2023-02-08",
    end: "2023-02-15",
  });
});

test("windowReturn of daily figures reaches back over weekends, at either end", () => {
  const series = daily(
    "2023-01-02",
    Array.from({ length: 60 }, (_, i) => 100 + i),
  );
  expect(windowReturn(series, "1W", "IWM", "2023-02-12")).toMatchObject({
    start: "2023-02-03",
    end: "2023-02-10",
  });
  expect(windowReturn(series, "1M", "IWM", "2023-03-08")).toMatchObject({
    start: "2023-02-08",
    end: "2023-03-08",
  });
  expect(windowReturn(series, "1M", "IWM", "2023-03-05")).toMatchObject({
    start: "2023-02-03",
    end: "2023-03-03",
  });
});

test("windowReturn refuses a window longer than the history, and says from when it is", () => {
  expect(problemOf(() => windowReturn(iwn2022, "3Y", "IWN"))).toEqual({
    kind: "DataError",
    problem: "tooShort",
    ticker: "IWN",
    first: "2021-12-31",
    needed: "2019-12-31",
  });
  expect(problemOf(() => windowReturn(iwn2022, "1M", "IWN", "2021-06-30"))).toMatchObject({
    problem: "tooShort",
    first: "2021-12-31",
    needed: "2021-06-30",
  });
});

test("windowReturn refuses windows finer than a monthly series, unless the dates fit", () => {
  const needsService = { kind: "DataError", problem: "needsService", subject: "IWN" };
  expect(problemOf(() => windowReturn(iwn2022, "1W", "IWN"))).toEqual({
    ...needsService,
    figure: "1W return",
  });
  expect(problemOf(() => windowReturn(iwn2022, "MTD", "IWN", "2022-12-15"))).toMatchObject(needsService);
  expect(problemOf(() => windowReturn(iwn2022, "YTD", "IWN", "2023-01-17"))).toMatchObject(needsService);
  expect(windowReturn(iwn2022, "MTD", "IWN", "2022-12-31").total).toBeCloseTo(-0.065966, 12);
  expect(windowReturn(iwn2022, "4W", "IWN", "2022-02-28").total).toBeCloseTo(0.015351, 12);
});

test("windowReturn refuses a series that ended long before asOf, and a gap where the window starts", () => {
  expect(windowReturn(iwn2022, "1Y", "IWN", "2023-02-14").end).toBe("2022-12-31");
  expect(problemOf(() => windowReturn(iwn2022, "1Y", "IWN", "2023-02-15"))).toEqual({
    kind: "DataError",
    problem: "stale",
    ticker: "IWN",
    last: "2022-12-31",
    asked: "2023-02-15",
  });
  const week = daily("2022-12-26", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(windowReturn(week, "1W", "IWN", "2023-01-16").end).toBe("2023-01-06");
  expect(problemOf(() => windowReturn(week, "1W", "IWN", "2023-01-17"))).toMatchObject({ problem: "stale" });

  const gap: Series = {
    dates: ["2022-01-31", "2022-06-30", "2022-07-31"],
    values: [1, 2, 3],
    interval: "monthly",
  };
  expect(windowReturn(gap, "1M", "IWN").total).toBe(0.5);
  expect(problemOf(() => windowReturn(gap, "3M", "IWN"))).toMatchObject({
    last: "2022-01-31",
    asked: "2022-04-30",
  });
  const halt: Series = {
    dates: ["2022-01-31", "2022-06-29", "2022-06-30"],
    values: [1, 2, 3],
    interval: "daily",
  };
  expect(problemOf(() => windowReturn(halt, "1M", "IWN"))).toMatchObject({
    problem: "stale",
    last: "2022-01-31",
  });
  const tenDays: Series = { ...halt, dates: ["2022-05-21", "2022-06-29", "2022-06-30"] };
  expect(windowReturn(tenDays, "1M", "IWN").start).toBe("2022-05-21");
});

test("windowReturn has nothing to say where nothing was observed", () => {
  expect(
    problemOf(() => windowReturn({ dates: [], values: [], interval: "daily" }, "1M", "NEW")),
  ).toMatchObject({
    problem: "noFigure",
    ticker: "NEW",
  });
  const december = daily("2022-12-26", [1, 2, 3, 4, 5]);
  expect(problemOf(() => windowReturn(december, "MTD", "IWM", "2023-01-02"))).toEqual({
    kind: "DataError",
    problem: "tooFew",
    subject: "IWM MTD",
    needed: 2,
    found: 1,
  });
  expect(problemOf(() => windowReturn(monthly("2022-12-31", [1]), "ITD", "NEW"))).toMatchObject({
    problem: "tooFew",
    kind: "DataError",
  });
});

test("windowReturn: windows that follow one another chain to the whole", () => {
  fc.assert(
    fc.property(levels(37), fc.integer({ min: 1, max: 35 }), (values, months) => {
      const series = monthly("2019-12-31", values);
      const split = addMonths("2022-12-31", -months);
      const late = windowReturn(series, `${months}M`, "IWM");
      const early = windowReturn(series, `${36 - months}M`, "IWM", split);
      const whole = windowReturn(series, "3Y", "IWM");
      expect(early.end).toBe(late.start);
      expect((1 + early.total) * (1 + late.total)).toBeCloseTo(1 + whole.total, 9);
      expect(early.years + late.years).toBeCloseTo(whole.years, 12);
    }),
  );
});

test("windowReturn of any window and day starts before it ends, no sooner than the series, or says why not", () => {
  const series = daily(
    "2020-01-01",
    Array.from({ length: 900 }, (_, i) => 50 + (i % 7)),
  );
  const window = fc.constantFrom<Window>("1W", "2W", "MTD", "1M", "3M", "YTD", "1Y", "3Y", "ITD");
  const asOf = fc.integer({ min: 43_800, max: 45_000 }).map((number) => isoOfSerial(number));
  fc.assert(
    fc.property(window, asOf, (name, day) => {
      let result;
      try {
        result = windowReturn(series, name, "IWM", day);
      } catch {
        expect(problemOf(() => windowReturn(series, name, "IWM", day)).kind).toBe("DataError");
        return;
      }
      expect(result.start < result.end && result.end <= day).toBe(true);
      expect(result.years).toBeGreaterThan(0);
    }),
  );
});
