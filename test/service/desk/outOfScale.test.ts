/* A figure in another unit than before is told, whatever it is a figure of; one that merely moved is not. */
import { outOfScale } from "../../../src/service/desk/asking/outOfScale.ts";
import { makeFund, makeMacro } from "../../data/makeRecords.ts";

const of = (value: number) => ({ value, asOf: "2024-06-28", source: "One" });
const timesOf = (...given: Parameters<typeof outOfScale>) =>
  outOfScale(...given).map(({ details }) => [(details as any).subject, (details as any).times]);

test("a fund's figures are measured one by one", () => {
  const known = makeFund("IWM", { price: of(200), expenseRatio: of(0.0019), netAssets: of(7e10) });
  const read = makeFund("IWM", { price: of(20_000), expenseRatio: of(0.0018), netAssets: of(7e4) });
  expect(timesOf(read, known)).toEqual([
    ["IWM netAssets", 1e-6],
    ["IWM price", 100],
  ]);
  expect(timesOf(makeFund("IWM", { price: of(20) }), known)).toEqual([]);
});

test("a history is measured on the days both have, by the middle of them", () => {
  const known = makeMacro("DGS2");
  const scaled = (by: (value: number, i: number) => number) => ({
    ...known,
    values: known.values.map((value, i) => (value === null ? null : by(value, i))),
  });
  expect(
    timesOf(
      scaled((value) => value / 100),
      known,
    ),
  ).toEqual([["DGS2", expect.closeTo(0.01)]]);
  expect(
    timesOf(
      scaled((value, i) => (i === 0 ? value * 100 : value)),
      known,
    ),
  ).toEqual([]);
  expect(timesOf(known, null)).toEqual([]);
});
