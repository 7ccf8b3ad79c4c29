import { InputError, MathError } from "../../../src/errors.ts";
import { rateShock } from "../../../src/finance/rates/rateShock.ts";

test("rateShock: two points more on a third of the debt", () => {
  expect(rateShock(600, 1 / 3, 0.02, 80)).toBeCloseTo(-0.05, 14);
  expect(rateShock(600, 1 / 3, -0.02, 80)).toBeCloseTo(0.05, 14);
  expect(rateShock(0, 1, 0.02, 80)).toBeCloseTo(0, 14);
});

test("rateShock refuses what makes no sense, and has no value without earnings", () => {
  for (const bad of [-1, NaN]) expect(() => rateShock(bad, 0.3, 0.01, 10)).toThrow(InputError);
  for (const bad of [-0.1, 1.1, NaN]) expect(() => rateShock(1, bad, 0.01, 10)).toThrow(InputError);
  for (const bad of [0, -5, NaN]) expect(() => rateShock(1, 0.3, 0.01, bad)).toThrow(MathError);
  expect(() => rateShock(1, 0.3, NaN, 10)).toThrow(MathError);
  for (const points of [0.25, 1, -1]) expect(() => rateShock(1, 0.3, points, 10)).toThrow(InputError);
});
