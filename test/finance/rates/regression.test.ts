import fc from "fast-check";
import { bandwidth, longRunSum } from "../../../src/finance/rates/neweyWest.ts";
import { ownPart } from "../../../src/finance/rates/ownPart.ts";
import { regression } from "../../../src/finance/rates/regression.ts";
import { problemOf } from "../problemOf.ts";

const whole = fc.integer({ min: -9, max: 9 });
const rows = fc.array(fc.tuple(whole, whole, whole), { minLength: 8, maxLength: 30 });
const columnsOf = (all: readonly (readonly [number, number, number])[]) =>
  [0, 1, 2].map((i) => all.map((row) => row[i]!));
const products = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/* Worked by hand: y = 1 + 2·x + 3·z + (1, −1, −1, 1) ÷ 4. */
const y = [1.25, 2.75, 3.75, 6.25];
const [x, z] = [
  [0, 1, 0, 1],
  [0, 0, 1, 1],
];

test("a design of four corners: the interaction is the residual, and every error the same", () => {
  const { constant, slopes, rSquared } = regression(y, [x!, z!], { errors: "leastSquares" });
  expect([constant, ...slopes].map(({ value }) => value)).toEqual([
    expect.closeTo(1, 12),
    expect.closeTo(2, 12),
    expect.closeTo(3, 12),
  ]);
  // Σ u² = 1/4 over one degree of freedom; what x has of its own is ±1/2 four times.
  for (const { standardError } of slopes) expect(standardError).toBeCloseTo(0.5, 12);
  expect(constant.standardError).toBeCloseTo(Math.sqrt(0.25 * 0.75), 12);
  expect(rSquared).toBeCloseTo(13 / 13.25, 12);
});

test("without lags the variance is White's, adjusted by n ÷ (n − k)", () => {
  const robust = regression(y, [x!, z!], { lag: 0 }).slopes[0]!;
  const adjusted = regression(y, [x!, z!], { lag: 0, errors: "adjusted" }).slopes[0]!;
  expect(robust.standardError).toBeCloseTo(0.25, 12);
  expect(adjusted.standardError).toBeCloseTo(0.5, 12);
});

test("residuals are at right angles to every factor, whatever is asked", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const [returns, ...factors] = columnsOf(all);
      const outcome = attempt(() => regression(returns!, factors));
      fc.pre(outcome !== null);
      const [b, c] = outcome!.slopes.map(({ value }) => value);
      const residuals = returns!.map(
        (r, t) => r - outcome!.constant.value - b! * factors[0]![t]! - c! * factors[1]![t]!,
      );
      for (const column of [...factors, returns!.map(() => 1)])
        expect(Math.abs(products(residuals, column))).toBeLessThan(1e-8);
      expect(outcome!.rSquared).toBeLessThanOrEqual(1);
    }),
  );
});

test("a factor that adds nothing new is refused, and so is one that hardly does", () => {
  const [a, b] = [
    [1, 2, 3, 5, 8, 13],
    [2, 1, 4, 3, 6, 5],
  ];
  const figures = [1, 4, 2, 8, 5, 7];
  const sum = a!.map((value, t) => 2 * value - b![t]! + 7);
  for (const last of [sum, sum.map((value, t) => value + 1e-12 * (t % 2)), a!.map(() => 0.1)])
    expect(problemOf(() => regression(figures, [a!, b!, last]))).toMatchObject({
      kind: "MathError",
      what: "regression",
    });
  expect(regression(figures, [a!, b!]).slopes).toHaveLength(2);
});

test("ownPart leaves what is at right angles to all others, and takes no part of them twice", () => {
  const own = ownPart(
    [4, 1, 3, 2],
    [
      [1, 1, 1, 1],
      [1, 2, 3, 4],
      [2, 4, 6, 8],
    ],
  );
  expect(products(own, [1, 1, 1, 1])).toBeCloseTo(0, 12);
  expect(products(own, [1, 2, 3, 4])).toBeCloseTo(0, 12);
});

test("the long-run sum with lags of a constant run grows with them; the bandwidth of noughts is none", () => {
  expect(longRunSum([1, 1, 1], 0)).toBe(3);
  expect(longRunSum([1, 1, 1], 1)).toBe(5);
  expect(longRunSum([1, 1, 1], 5)).toBeCloseTo(3 + 2 * ((5 / 6) * 2 + 4 / 6), 12);
  expect(bandwidth([0, 0, 0, 0])).toBe(0);
});

test("lag auto takes the whole lags of the bandwidth", () => {
  const wave = Array.from({ length: 60 }, (_, i) => Math.sin(i / 3));
  const noise = wave.map((w, i) => w + Math.cos(7 * i * i));
  const { constant, slopes } = regression(noise, [wave], { lag: 0 });
  const scores = noise.map((r, t) => (r - constant.value - slopes[0]!.value * wave[t]!) * wave[t]!);
  const lag = Math.floor(bandwidth(scores));
  expect(regression(noise, [wave], { lag: "auto" })).toEqual(regression(noise, [wave], { lag }));
});

test("too few months, uneven factors and odd lags are told", () => {
  expect(
    problemOf(() =>
      regression(
        [1, 2, 3],
        [
          [1, 2, 4],
          [3, 1, 1],
        ],
      ),
    ),
  ).toMatchObject({ needed: 4, found: 3 });
  expect(problemOf(() => regression([1, 2, 3], [[1, 2]]))).toMatchObject({ problem: "rangesDiffer" });
  expect(problemOf(() => regression([1, 2, 4], [[1, 2, 2]], { lag: 3 }))).toMatchObject({ argument: "lag" });
});

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null; // the figures drawn have no answer
  }
}
