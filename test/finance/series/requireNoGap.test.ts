import { periodReturns } from "../../../src/finance/returns/periodReturns.ts";
import { requireNoGap } from "../../../src/finance/series/requireNoGap.ts";
import type { Series } from "../../../src/finance/series/series.ts";
import { daily, monthly } from "../seriesOf.ts";
import { problemOf } from "../problemOf.ts";

const without = ({ dates, values, interval }: Series, place: number): Series => ({
  dates: dates.toSpliced(place, 1),
  values: values.toSpliced(place, 1),
  interval,
});

test("months follow one another, whichever day of their end they are dated by", () => {
  const dates = ["2022-12-30", "2023-01-31", "2023-02-28", "2023-03-31"];
  expect(() => requireNoGap({ dates, values: [1, 2, 3, 4], interval: "monthly" }, "IWM")).not.toThrow();
  expect(() => requireNoGap(daily("2023-01-02", [1, 2, 3, 4, 5, 6, 7]), "IWM")).not.toThrow();
});

test("a return over a month left out is none of a month", () => {
  const gap = { problem: "gapInHistory", ticker: "IWM", last: "2023-01-31", next: "2023-03-31" };
  const series = without(monthly("2022-12-31", [1, 2, 3, 4]), 2);
  expect(problemOf(() => periodReturns(series, "IWM"))).toMatchObject(gap);
  expect(periodReturns(without(monthly("2022-12-31", [1, 2, 3, 4]), 3), "IWM")).toEqual([1, 0.5]);
});

test("days may be ten days apart, and no more", () => {
  const days = (next: string): Series => ({ dates: ["2001-09-10", next], values: [1, 2], interval: "daily" });
  expect(() => requireNoGap(days("2001-09-20"), "IWM")).not.toThrow();
  expect(problemOf(() => requireNoGap(days("2001-09-21"), "IWM"))).toMatchObject({ problem: "gapInHistory" });
});
