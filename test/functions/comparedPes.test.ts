/* A pair that is remembered is the pair that would be found. */
import { comparablePe } from "../../src/finance/valuation/comparablePe.ts";
import type { Valuation } from "../../src/finance/valuation/valuation.ts";
import { gapBases, gapBasisOf } from "../../src/functions/arguments/gapBases.ts";
import { comparedPes } from "../../src/functions/asking/comparedPes.ts";

const point = (ticker: string, asOf: string, peRatio: number, more: Partial<Valuation> = {}): Valuation => ({
  ticker,
  asOf,
  peRatio,
  basis: "trailing",
  method: "exNegCap60",
  source: "Morningstar",
  ...more,
});

const fund = [
  point("IWM", "2023-12-31", 14),
  point("IWM", "2024-03-31", 15),
  point("IWM", "2024-06-30", 16, { method: "aggregate" }),
  point("IWM", "2024-03-31", 17, { basis: "forward" }),
];
const benchmark = [
  point("SPY", "2023-12-31", 20),
  point("SPY", "2024-03-31", 21),
  point("SPY", "2024-06-30", 22),
  point("SPY", "2024-03-31", 23, { basis: "forward" }),
];
const other = [point("IJR", "2024-03-31", 18), point("IJR", "2024-03-31", 19, { basis: "forward" })];

test("the first and the second time, by basis, day and both sides", () => {
  const sides = [
    [fund, benchmark],
    [benchmark, fund],
    [other, benchmark],
    [fund, other],
  ] as const;
  const cases = sides.flatMap(([one, two]) =>
    gapBases.flatMap((basis) =>
      [undefined, "2024-05-01", "2024-12-31"].map((day) => ({ one, two, basis, day })),
    ),
  );
  const fresh = cases.map(({ one, two, basis, day }) => {
    const { fund: ours, benchmark: theirs } = comparablePe(one, two, gapBasisOf(basis).basis, {
      asOf: day,
      isAnyMethod: gapBasisOf(basis).isAnyMethod,
    });
    return [ours.peRatio, theirs.peRatio];
  });
  expect(new Set(fresh.map(String)).size).toBeGreaterThan(8);
  const remembered = () =>
    cases.map(({ one, two, basis, day }) => comparedPes(one, two, basis, day, ["one", "other"]));
  expect(remembered()).toEqual(fresh);
  expect(remembered()).toEqual(fresh);
});

test("a pair that cannot be had is told each time, in the names of those who ask", () => {
  const ask = (name: string) => () => comparedPes(fund, benchmark, "trailing", "2001-01-01", [name, "SPY"]);
  expect(ask("IWM")).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ ticker: "IWM" }) }),
  );
  expect(ask("XYZ")).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ ticker: "XYZ" }) }),
  );
});
