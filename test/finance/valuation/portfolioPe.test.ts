import fc from "fast-check";
import { InputError, MathError } from "../../../src/errors.ts";
import {
  portfolioPe,
  portfolioPeMethods,
  portfolioPeOutputs,
} from "../../../src/finance/valuation/portfolioPe.ts";

const pe = fc.integer({ min: 2, max: 300 });
const earners = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), pe), { minLength: 1, maxLength: 12 });
const anyone = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 100 }),
    fc.oneof(
      pe,
      pe.map((x) => -x),
    ),
  ),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const legs = (pairs: readonly (readonly [number, number])[]) =>
  [pairs.map(([weight]) => weight), pairs.map(([, multiple]) => multiple)] as const;

test("portfolioPe gives the figures of S&P Dow Jones Indices' example of 2014", () => {
  // Two stocks of 1,000 shares: one at 40 earning 3 a share, one at 2 losing 1.4 (indexologyblog.com, 9 June 2014).
  const book = [
    [40_000, 2_000],
    [40 / 3, 2 / -1.4],
  ] as const;
  expect(portfolioPe(...book, "aggregate")).toBeCloseTo(26.25, 10);
  expect(portfolioPe(...book, "exNegative")).toBeCloseTo(40 / 3, 10);
  expect(portfolioPe(...book, "exNegative", "lossWeight")).toBeCloseTo(2 / 42, 14);
});

test("portfolioPe caps single P/Es at 60 only where asked to, and averages only where asked to", () => {
  expect(portfolioPe([1, 1], [20, 120], "exNegCap60")).toBeCloseTo(30, 12);
  expect(portfolioPe([1, 1], [20, 120], "exNegative")).toBeCloseTo(2 / (1 / 20 + 1 / 120), 12);
  expect(portfolioPe([0.5, 0.5], [10, 50], "arithmetic")).toBeCloseTo(30, 12);
});

test("portfolioPe: without loss-makers exNegative is aggregate, and no method is above arithmetic", () => {
  fc.assert(
    fc.property(earners, (pairs) => {
      const [weights, pes] = legs(pairs);
      const plain = portfolioPe(weights, pes);
      expect(portfolioPe(weights, pes, "aggregate") / plain).toBeCloseTo(1, 12);
      expect(portfolioPe(weights, pes, "exNegCap60")).toBeLessThanOrEqual(plain * (1 + 1e-12));
      expect(plain).toBeLessThanOrEqual(portfolioPe(weights, pes, "arithmetic") * (1 + 1e-12));
      expect(plain).toBeGreaterThanOrEqual(Math.min(...pes) * (1 - 1e-12));
    }),
  );
});

test("portfolioPe: counting losses makes a basket dearer, and yield is one over P/E", () => {
  fc.assert(
    fc.property(anyone, (pairs) => {
      const [weights, pes] = legs(pairs);
      const yieldOf = portfolioPe(weights, pes, "aggregate", "yield");
      fc.pre(yieldOf > 1e-6);
      const dear = portfolioPe(weights, pes, "aggregate");
      expect(dear * yieldOf).toBeCloseTo(1, 10);
      expect(dear).toBeGreaterThanOrEqual(portfolioPe(weights, pes) * (1 - 1e-9));
    }),
  );
});

test("portfolioPe looks at proportions only, and a weight of zero is not there", () => {
  fc.assert(
    fc.property(anyone, fc.constantFrom(...portfolioPeMethods), (pairs, method) => {
      const [weights, pes] = legs(pairs);
      fc.pre(pes.some((x) => x > 0));
      const yieldOf = portfolioPe(weights, pes, "exNegative", "yield");
      expect(portfolioPe([...weights.map((w) => 8 * w), 0], [...pes, 5], "exNegative", "yield")).toBeCloseTo(
        yieldOf,
        12,
      );
      const losers = portfolioPe(weights, pes, method, "lossWeight");
      expect(
        losers +
          portfolioPe(
            weights,
            pes.map((x) => -x),
            method,
            "lossWeight",
          ),
      ).toBeCloseTo(1, 12);
    }),
  );
});

test("portfolioPe has no value where nobody earns; the aggregate yield stays", () => {
  for (const method of portfolioPeMethods)
    expect(() => portfolioPe([1, 1], [-10, -20], method)).toThrow(MathError);
  expect(() => portfolioPe([1, 1], [-10, 10], "arithmetic")).toThrow(MathError);
  expect(() => portfolioPe([1, 1], [-10, 20], "aggregate")).toThrow(MathError);
  expect(portfolioPe([1, 1], [-10, 20], "aggregate", "yield")).toBeCloseTo(-0.025, 14);
  expect(() => portfolioPe([1, 1], [10, -10 - 2e-15], "aggregate")).toThrow(MathError);
  expect(portfolioPe([1, 1], [10, -10 - 2e-15], "aggregate", "yield")).toBe(0);
});

test("portfolioPe refuses what is no basket, whatever is asked of it", () => {
  for (const output of portfolioPeOutputs) {
    expect(() => portfolioPe([1], [10, 20], "exNegative", output)).toThrow(InputError);
    expect(() => portfolioPe([], [], "exNegative", output)).toThrow(InputError);
    expect(() => portfolioPe([0, 0], [10, 20], "exNegative", output)).toThrow(InputError);
    for (const bad of [-1, NaN, Infinity])
      expect(() => portfolioPe([1, bad], [10, 20], "exNegative", output)).toThrow(InputError);
    for (const bad of [0, NaN, Infinity])
      expect(() => portfolioPe([1, 1], [10, bad], "exNegative", output)).toThrow(InputError);
  }
});
