import fc from "fast-check";
import { bestLots } from "../../../src/finance/rebalance/lots/bestLots.ts";
import { cashUse, type LotProblem } from "../../../src/finance/rebalance/lots/lotProblem.ts";
import { OpenLines } from "../../../src/finance/rebalance/lots/openLines.ts";

const HALVINGS = 52;

/** Lines of random lots, aims and bounds; some in a capped group, some in fractions. */
const problems: fc.Arbitrary<LotProblem> = fc
  .record({
    lines: fc.array(
      fc.record({
        lot: fc.integer({ min: 1, max: 400 }),
        isWhole: fc.boolean(),
        offset: fc.integer({ min: -1000, max: 1000 }),
        low: fc.integer({ min: -9, max: 0 }),
        high: fc.constantFrom(0, 3, Infinity),
        isGrouped: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    costRate: fc.constantFrom(0, 0.01),
  })
  .map(({ lines, costRate }) => ({
    lot: Float64Array.from(lines, ({ lot }) => lot / 10_000),
    isWhole: Uint8Array.from(lines, ({ isWhole }) => (isWhole ? 1 : 0)),
    offset: Float64Array.from(lines, ({ offset }) => offset / 10_000),
    low: Float64Array.from(lines, ({ low }) => low),
    high: Float64Array.from(lines, ({ high }) => high),
    costRate,
    kink: costRate / 10,
    budget: 0,
    group: Int32Array.from(lines, ({ isGrouped }) => (isGrouped ? 0 : -1)),
    rooms: Float64Array.of(Infinity),
  }));

/** The demand for cash by looking at every line. */
function plainDemand(problem: LotProblem, cashPrice: number): number {
  let cash = 0;
  for (let line = 0; line < problem.lot.length; line++)
    if (problem.group[line]! < 0) cash += cashUse(problem, line, bestLots(problem, line, cashPrice, 0));
  return cash;
}

/** Every price tried between 0 and `highest`, with the demand there, until there is enough cash. */
function halvings(
  demandAt: (price: number) => number,
  setEnd: (end: "below" | "fits") => void,
  budget: number,
  highest: number,
): { readonly prices: number[]; readonly demands: number[] } {
  const demands: number[] = [];
  const prices: number[] = [];
  const tryPrice = (price: number, end?: "below" | "fits") => {
    prices.push(price);
    demands.push(demandAt(price));
    const side = end ?? (demands.at(-1)! > budget ? "below" : "fits");
    setEnd(side);
    return side;
  };
  tryPrice(0, "below");
  tryPrice(highest, "fits");
  let [below, fits] = [0, highest];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (below + fits) / 2;
    if (tryPrice(middle) === "below") below = middle;
    else fits = middle;
  }
  return { prices, demands };
}

test("lines that drop out change neither the prices tried nor the demand there", () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: -500, max: 500 }), (problem, budget) => {
      const open = new OpenLines(problem);
      const quick = halvings(
        (price) => open.demandAt(price),
        (end) => open.setEnd(end),
        budget / 10_000 + 1e-9,
        2,
      );
      const plain = halvings(
        (price) => plainDemand(problem, price),
        () => undefined,
        budget / 10_000 + 1e-9,
        2,
      );
      // to rounding, as sums in another order are: the last halvings of a line in fractions turn on it
      expect(quick.prices).toHaveLength(plain.prices.length);
      quick.prices.forEach((price, i) => expect(price).toBeCloseTo(plain.prices[i]!, 12));
      quick.demands.forEach((demand, i) => expect(demand).toBeCloseTo(plain.demands[i]!, 12));
    }),
  );
});

test("a line decided at both ends is not looked at again", () => {
  const problem: LotProblem = {
    lot: Float64Array.of(0.1, 0.1),
    isWhole: Uint8Array.of(1, 1),
    offset: Float64Array.of(-0.3, -0.04),
    low: Float64Array.of(0, 0),
    high: Float64Array.of(9, 9),
    costRate: 0,
    kink: 0,
    budget: 0.1,
    group: Int32Array.of(-1, -1),
    rooms: new Float64Array(0),
  };
  const open = new OpenLines(problem);
  expect(open.demandAt(0)).toBeCloseTo(0.3, 12);
  open.setEnd("below");
  open.demandAt(0.2);
  open.setEnd("fits");
  problem.offset[1] = -9; // takes nothing at either end, so whatever it would take now does not count
  expect(open.demandAt(0.1)).toBeCloseTo(0.2, 12);
});
