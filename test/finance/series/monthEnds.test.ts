import { monthEnds } from "../../../src/finance/series/monthEnds.ts";
import { daily, monthly } from "../seriesOf.ts";

const days = (count: number) =>
  daily(
    "2022-11-28",
    Array.from({ length: count }, (_, i) => i),
  );

test("monthEnds keeps the last observation of each month", () => {
  const { dates, values, interval } = monthEnds(days(60));
  expect(dates).toEqual(["2022-11-30", "2022-12-30", "2023-01-31"]);
  expect(values).toEqual([2, 24, 46]);
  expect(interval).toBe("monthly");
});

test("monthEnds leaves the newest month out until it has traded out", () => {
  expect(monthEnds(days(24)).dates).toEqual(["2022-11-30"]);
  expect(monthEnds(days(25)).dates).toEqual(["2022-11-30", "2022-12-30"]);
  expect(monthEnds(daily("2021-05-27", [1, 2])).dates).toEqual(["2021-05-28"]);
  expect(monthEnds({ dates: [], values: [], interval: "daily" }).dates).toEqual([]);
});

test("monthEnds gives a monthly series back as it is", () => {
  const series = monthly("2022-10-31", [1, 2, 3]);
  expect(monthEnds(series)).toBe(series);
});
