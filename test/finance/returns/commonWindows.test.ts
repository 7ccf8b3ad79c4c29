import { commonWindows } from "../../../src/finance/returns/commonWindows.ts";
import { onSharedDates } from "../../../src/finance/series/onSharedDates.ts";
import { problemOf } from "../problemOf.ts";
import { windowReturn } from "../../../src/finance/returns/windowReturn.ts";

const ends = ["2022-08-31", "2022-09-30", "2022-10-31", "2022-11-30", "2022-12-31"];
const monthly = (dates: readonly string[], ...values: readonly number[]) =>
  ({ dates, values, interval: "monthly" }) as const;

const long = monthly(ends, 1, 2, 3, 4, 5);
const late = monthly(ends.slice(2), 10, 20, 15);
const traded = monthly(["2022-09-30", "2022-10-31", "2022-11-30", "2022-12-30"], 8, 4, 2, 1);

test("three legs run over the months that all have, whichever day each dates them by", () => {
  const legs = [
    { ticker: "A", series: long },
    { ticker: "B", series: late },
    { ticker: "C", series: traded },
  ];
  const found = commonWindows(legs, "2M");
  expect(found.map(({ result }) => result.total)).toEqual([5 / 3 - 1, 0.5, -0.75]);
  expect(found.map(({ levels }) => levels.values)).toEqual([
    [3, 4, 5],
    [10, 20, 15],
    [4, 2, 1],
  ]);
  expect(found[2]!.levels.dates).toEqual(["2022-10-31", "2022-11-30", "2022-12-30"]);
});

test("a leg too short for the window, or out of date, is told by its own name", () => {
  const legs = [
    { ticker: "A", series: long },
    { ticker: "B", series: late },
  ];
  expect(problemOf(() => commonWindows(legs, "3M"))).toMatchObject({ problem: "tooShort" });
  const old = { ticker: "OLD", series: monthly(ends.slice(0, 2), 1, 2) };
  expect(problemOf(() => commonWindows([...legs, old], "1M"))).toMatchObject({ problem: "stale" });
});

test("one leg alone is its own window, and no leg none", () => {
  const [only] = commonWindows([{ ticker: "A", series: long }], "3M", "2022-11-30");
  expect(only!.result).toEqual(windowReturn(long, "3M", "A", "2022-11-30"));
  expect(only!.levels.values).toEqual([1, 2, 3, 4]);
  expect([commonWindows([], "3M"), onSharedDates([])]).toEqual([[], []]);
});
