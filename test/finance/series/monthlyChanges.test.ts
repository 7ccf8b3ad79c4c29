import { monthlyChanges } from "../../../src/finance/series/monthlyChanges.ts";

test("a month without a figure has no change, and neither has the one after it", () => {
  const dates = ["2022-10-01", "2022-11-01", "2022-12-01", "2023-01-01", "2023-02-01"];
  expect([...monthlyChanges(dates, [1, 2, null, 4, 7])]).toEqual([
    ["2022-11", 1],
    ["2023-02", 3],
  ]);
});

test("days count as the mean of those published in their month, which need not be alike in number", () => {
  const dates = ["2022-11-01", "2022-11-15", "2022-12-01", "2022-12-02", "2022-12-05"];
  expect([...monthlyChanges(dates, [1, 3, 5, null, 7])]).toEqual([["2022-12", 4]]);
});

test("quarters are no months, and nothing has no changes", () => {
  expect(monthlyChanges(["2022-01-01", "2022-04-01"], [1, 2]).size).toBe(0);
  expect(monthlyChanges([], []).size).toBe(0);
});
