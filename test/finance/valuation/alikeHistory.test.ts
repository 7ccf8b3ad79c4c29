import { alikeHistory } from "../../../src/finance/valuation/alikeHistory.ts";
import type { Valuation } from "../../../src/finance/valuation/valuation.ts";

const pe = (asOf: string, peRatio: number, rest: Partial<Valuation> = {}): Valuation => ({
  ticker: "IWM",
  peRatio,
  basis: "trailing",
  method: "exNegative",
  asOf,
  source: "A",
  ...rest,
});
const multiplesOf = (points: readonly Valuation[]) => points.map(({ peRatio }) => peRatio);
const current = pe("2020-06-30", 5);

test("a history is of one basis and one method, whoever publishes it", () => {
  const points = [
    pe("2020-01-31", 1),
    pe("2020-02-29", 2, { source: "B" }),
    pe("2020-03-31", 3, { basis: "forward" }),
    pe("2020-04-30", 4, { method: "aggregate" }),
    current,
  ];
  expect(multiplesOf(alikeHistory(points, current, 10))).toEqual([1, 2, 5]);
});

test("without a stated method it is of one publisher", () => {
  const unstated = { method: "unstated" } as const;
  const points = [pe("2020-01-31", 1, unstated), pe("2020-02-29", 2, { ...unstated, source: "B" })];
  expect(multiplesOf(alikeHistory(points, { ...current, ...unstated }, 10))).toEqual([1]);
});

test("it starts after the day so many years before the current figure, and ends with that", () => {
  const points = [pe("2015-06-30", 1), pe("2015-07-01", 2), current, pe("2020-07-31", 6)];
  expect(multiplesOf(alikeHistory(points, current, 5))).toEqual([2, 5]);
  expect(multiplesOf(alikeHistory(points, current, null))).toEqual([1, 2, 5]);
});
