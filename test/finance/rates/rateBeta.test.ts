import fc from "fast-check";
import { neweyWestLag } from "../../../src/finance/rates/neweyWest.ts";
import { rateBeta } from "../../../src/finance/rates/rateBeta.ts";
import { problemOf } from "../problemOf.ts";

const figures = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
  minLength: 8,
  maxLength: 40,
});

test("rateBeta of four points, worked out by hand", () => {
  // x less its mean: −1.5 −0.5 0.5 1.5; residuals of 1 3 2 6 from 0.9 + 1.4·Δy: 0.1 0.7 −1.7 0.9.
  const scores = [-0.15, -0.35, -0.85, 1.35];
  const squares = scores.reduce((sum, s) => sum + s * s, 0);
  const neighbours = scores[0]! * scores[1]! + scores[1]! * scores[2]! + scores[2]! * scores[3]!;
  const line = rateBeta([1, 3, 2, 6], [0, 1, 2, 3], [], { lag: 0 });
  expect(line.slope).toBeCloseTo(1.4, 14);
  expect(line.standardError).toBeCloseTo(Math.sqrt(squares) / 5, 14);
  expect(line.t).toBeCloseTo(7 / Math.sqrt(squares), 12);
  expect(line.rSquared).toBeCloseTo(9.8 / 14, 14);
  expect(line.n).toBe(4);
  const lagged = rateBeta([1, 3, 2, 6], [0, 1, 2, 3], [], { lag: 1 });
  expect(lagged.standardError).toBeCloseTo(Math.sqrt(squares + neighbours) / 5, 14);
});

test("rateBeta takes Newey and West's number of lags by default", () => {
  expect([10, 60, 100, 132, 400].map(neweyWestLag)).toEqual([2, 3, 4, 4, 5]);
  const x = Array.from({ length: 60 }, (_, i) => Math.sin(i * i));
  const y = x.map((change, i) => change + Math.cos(3 * i));
  expect(rateBeta(y, x)).toEqual(rateBeta(y, x, [], { lag: 3 }));
});

test("rateBeta: shifting does nothing, stretching returns stretches slope and error", () => {
  fc.assert(
    fc.property(figures, (pairs) => {
      // The quarters keep returns off any straight line.
      const [y, x] = [pairs.map(([a], i) => a + (i % 3) / 4 + (i % 5) / 16), pairs.map(([, b]) => b)];
      fc.pre(new Set(x).size > 2 && new Set(y).size > 2);
      const line = rateBeta(y, x, [], { lag: 1 });
      const moved = rateBeta(
        y.map((r) => 4 * r + 7),
        x.map((change) => change - 3),
        [],
        { lag: 1 },
      );
      expect(moved.slope).toBeCloseTo(4 * line.slope, 8);
      expect(moved.standardError).toBeCloseTo(4 * line.standardError, 8);
      expect(moved.rSquared).toBeCloseTo(line.rSquared, 9);
      expect(line.rSquared).toBeLessThanOrEqual(1);
    }),
  );
});

test("rateBeta says what it cannot work with", () => {
  expect(problemOf(() => rateBeta([1, 2], [1, 2]))).toMatchObject({ problem: "tooFew", needed: 3, found: 2 });
  expect(problemOf(() => rateBeta([1, 2, 3], [1, 2]))).toMatchObject({ kind: "InputError" });
  expect(problemOf(() => rateBeta([1, 2, 4], [5, 5, 5]))).toMatchObject({ kind: "MathError" });
  expect(problemOf(() => rateBeta([2, 4, 6], [1, 2, 3], [], { lag: 0 }))).toMatchObject({
    kind: "MathError",
  });
  // what rounding leaves of yields that never change, and of a line without any error
  expect(problemOf(() => rateBeta([1, 2, 4], [0.1, 0.1, 0.1]))).toMatchObject({ what: "rate beta" });
  expect(problemOf(() => rateBeta([0.1, 0.2, 0.3, 0.4], [0.3, 0.6, 0.9, 1.2]))).toMatchObject({
    what: "rate beta t",
  });
  for (const lag of [-1, 1.5, 3, NaN])
    expect(problemOf(() => rateBeta([1, 2, 4], [1, 2, 3], [], { lag }))).toMatchObject({ argument: "lag" });
});
