import fc from "fast-check";
import { rotation } from "../../../src/finance/returns/rotation.ts";
import { problemOf } from "../problemOf.ts";
import { indexOf, levels } from "../seriesOf.ts";

const flat = (count: number) => Array.from({ length: count }, () => 1);
const runs = (numerator: readonly number[]) =>
  rotation(numerator, flat(numerator.length)).map(({ run }) => run);

test("rotation: growth fell against value for three months to December 2022, and for two before", () => {
  // IWF's and IWD's total returns from July 2022 on, worked out from exchange closes.
  const iwf = indexOf([0.121033, -0.046743, -0.097316, 0.05789, 0.045062, -0.07665]);
  const iwd = indexOf([0.065945, -0.029573, -0.087089, 0.10111, 0.061774, -0.040154]);
  expect(rotation(iwf, iwd).map(({ run }) => run)).toEqual([0, 1, -1, -2, -3, -4, -5]);
  expect(rotation(iwf.slice(3), iwd.slice(3)).at(-1)!.run).toBe(-3);
});

test("rotation: a run ends with a turn, and with a month without movement", () => {
  expect(runs([5, 4, 3, 4, 5, 6, 5])).toEqual([0, -1, -2, 1, 2, 3, -1]);
  expect(runs([5, 4, 4, 3, 3])).toEqual([0, -1, 0, -1, 0]);
});

test("rotation takes legs that move alike for no movement, whatever the rounding", () => {
  const chain = (start: number) => {
    const levels = [start];
    for (const r of [0.1, 0.07, 0.03, 0.013, -0.021]) levels.push(levels.at(-1)! * (1 + r));
    return levels;
  };
  // In floating point the ratio of these two rises by 2e-16 in the second month, and falls in the third.
  const alike = rotation(chain(1), chain(7), 2);
  expect(alike.map(({ run }) => run)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(alike.map(({ z }) => z)).toEqual([null, null, null, null, null, null]);
  expect(alike.map(({ signal }) => signal)).toEqual([null, 0, 0, 0, 0, 0]);
});

test("rotation looks at twelve months unless told otherwise", () => {
  const points = rotation(
    Array.from({ length: 13 }, (_, i) => i + 1),
    flat(13),
  );
  expect(points.map(({ average }) => average)).toEqual([...Array.from({ length: 11 }, () => null), 6.5, 7.5]);
  expect(points.at(-1)!.z).toBeCloseTo(5.5 / Math.sqrt(13), 12);
});

test("rotation sets the ratio against its own months", () => {
  const points = rotation([2, 4, 6, 12], [2, 2, 2, 3], 3);
  expect(points.map(({ ratio }) => ratio)).toEqual([1, 2, 3, 4]);
  expect(points.map(({ average }) => average)).toEqual([null, null, 2, 3]);
  expect(points.map(({ z }) => z)).toEqual([null, null, 1, 1]);
  expect(points.map(({ signal }) => signal)).toEqual([null, null, 1, 1]);
  expect(rotation([4, 3, 1], [1, 1, 1], 2).map(({ z }) => z)).toEqual([
    null,
    expect.closeTo(-Math.SQRT1_2, 12),
    expect.closeTo(-Math.SQRT1_2, 12),
  ]);
  expect(rotation([2, 1], [1, 1], 1).at(-1)).toEqual({
    ratio: 0.5,
    run: -1,
    average: 0.5,
    z: null,
    signal: 0,
  });
});

test("rotation: swapping the legs turns runs over and the ratio upside down", () => {
  fc.assert(
    fc.property(levels(20), levels(20), (a, b) => {
      const [there, back] = [rotation(a, b), rotation(b, a)];
      there.forEach(({ ratio, run }, i) => {
        expect(back[i]!.run).toBe(-run + 0);
        expect(ratio * back[i]!.ratio).toBeCloseTo(1, 9);
      });
    }),
  );
});

test("rotation does not depend on the units of the legs, nor on months to come", () => {
  fc.assert(
    fc.property(levels(20), levels(20), fc.integer({ min: 2, max: 20 }), (a, b, count) => {
      const whole = rotation(a, b, 6);
      expect(rotation(a.slice(0, count), b.slice(0, count), 6)).toEqual(whole.slice(0, count));
      const scaled = rotation(
        a.map((x) => 8 * x),
        b.map((x) => x / 4),
        6,
      );
      expect(scaled).toEqual(whole);
    }),
  );
});

test("rotation: a run of n is n moves to one side and none before", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 30 }), (values) => {
      const points = rotation(values, flat(values.length));
      points.forEach(({ run }, i) => {
        const length = Math.abs(run);
        expect(length).toBeLessThanOrEqual(i);
        for (let k = 0; k < length; k++)
          expect(Math.sign(values[i - k]! - values[i - k - 1]!)).toBe(Math.sign(run));
        const before = i - length;
        if (run !== 0 && before > 0)
          expect(Math.sign(values[before]! - values[before - 1]!)).not.toBe(Math.sign(run));
      });
    }),
  );
});

test("rotation refuses what is no pair of indices", () => {
  expect(problemOf(() => rotation([1, 2], [1]))).toMatchObject({
    kind: "InputError",
    problem: "rangesDiffer",
  });
  for (const bad of [0, -1, NaN, Infinity]) {
    expect(problemOf(() => rotation([1, bad], [1, 1]))).toMatchObject({ argument: "numerator" });
    expect(problemOf(() => rotation([1, 1], [1, bad]))).toMatchObject({ argument: "denominator" });
  }
  for (const bad of [0, -3, 1.5, NaN])
    expect(problemOf(() => rotation([1, 2], [1, 2], bad))).toMatchObject({
      kind: "InputError",
      argument: "months",
    });
  expect(problemOf(() => rotation([1], [1]))).toMatchObject({
    kind: "DataError",
    problem: "tooFew",
    found: 1,
  });
});
