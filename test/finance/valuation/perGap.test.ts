import fc from "fast-check";
import { MathError } from "../../../src/errors.ts";
import { perGap, perGapMeasures } from "../../../src/finance/valuation/perGap.ts";

const multiple = fc.double({ min: 0.1, max: 1000, noNaN: true });

test("perGap gives the figures of the market article: 14.7 against 19.3", () => {
  expect(perGap(14.7, 19.3)).toBe(-0.23834196891191717);
  expect(perGap(14.7, 19.3, "ratio")).toBeCloseTo(0.7616580310880828, 15);
  expect(perGap(14.7, 19.3, "points")).toBeCloseTo(-4.6, 12);
  expect(perGap(14.7, 19.3, "yield")).toBeCloseTo(0.016213739381763077, 15);
  expect(perGap(14.7, 19.3, "upside")).toBeCloseTo(0.31292517006802734, 15);
  expect(perGap(14.7, 19.3, "log")).toBeCloseTo(-0.27225760212614936, 15);
});

test("perGap: an upside of the fund is the discount seen from the benchmark", () => {
  fc.assert(
    fc.property(multiple, multiple, (a, b) => {
      expect(perGap(a, b, "upside")).toBe(perGap(b, a, "discount"));
      expect((1 + perGap(a, b, "upside")) * (1 + perGap(a, b))).toBeCloseTo(1, 9);
    }),
  );
});

test("perGap: all measures agree on which of two is dearer, and equals are no gap apart", () => {
  fc.assert(
    fc.property(multiple, multiple, (a, b) => {
      fc.pre(Math.abs(a / b - 1) > 1e-9);
      const side = Math.sign(a - b);
      expect(Math.sign(perGap(a, b))).toBe(side);
      expect(Math.sign(perGap(a, b, "points"))).toBe(side);
      expect(Math.sign(perGap(a, b, "ratio") - 1)).toBe(side);
      expect(Math.sign(perGap(b, a, "yield"))).toBe(side);
      expect(Math.sign(perGap(b, a, "upside"))).toBe(side);
      expect(perGap(a, a, "log")).toBe(0);
    }),
  );
});

test("perGap: logs swap sign with the legs and add up along a chain", () => {
  fc.assert(
    fc.property(multiple, multiple, multiple, (a, b, c) => {
      expect(perGap(a, b, "log")).toBeCloseTo(-perGap(b, a, "log"), 12);
      expect(perGap(a, b, "log") + perGap(b, c, "log")).toBeCloseTo(perGap(a, c, "log"), 12);
    }),
  );
});

test("perGap has no value for losses and for what is no number", () => {
  for (const measure of perGapMeasures)
    for (const bad of [0, -5, NaN, Infinity]) {
      expect(() => perGap(bad, 20, measure)).toThrow(MathError);
      expect(() => perGap(20, bad, measure)).toThrow(MathError);
    }
});
