import { DataError, InputError } from "../../../src/errors.ts";
import { amihud } from "../../../src/finance/liquidity/amihud.ts";
import { daysToLiquidate } from "../../../src/finance/liquidity/daysToLiquidate.ts";

test("amihud is the mean move per million dollars, whichever way", () => {
  expect(amihud([0.01, -0.02], [2e6, 1e6])).toBeCloseTo((0.005 + 0.02) / 2, 15);
});

test("amihud leaves out days without trading, and needs one with", () => {
  expect(amihud([0.01, 0.5, -0.02], [2e6, 0, 1e6])).toBe(amihud([0.01, -0.02], [2e6, 1e6]));
  expect(() => amihud([0.01], [0])).toThrow(DataError);
  expect(() => amihud([], [])).toThrow(DataError);
});

test("amihud refuses ranges that do not match, and volumes below zero", () => {
  expect(() => amihud([NaN], [1])).toThrow(InputError);
  expect(() => amihud([0.01], [Infinity])).toThrow(InputError);
  expect(() => amihud([0.01], [1, 2])).toThrow(InputError);
  for (const bad of [-1, NaN]) expect(() => amihud([0.01], [bad])).toThrow(InputError);
});

test("daysToLiquidate: a position of one day's volume takes five days at a fifth of it", () => {
  expect(daysToLiquidate(1000, 1000)).toBe(5);
  expect(daysToLiquidate(1000, 1000, 1)).toBe(1);
  expect(daysToLiquidate(0, 1000)).toBe(0);
});

test("daysToLiquidate refuses what makes no sense", () => {
  for (const bad of [-1, NaN]) expect(() => daysToLiquidate(bad, 1)).toThrow(InputError);
  for (const bad of [0, -1, NaN]) expect(() => daysToLiquidate(1, bad)).toThrow(InputError);
  for (const bad of [0, -0.1, 1.01, NaN]) expect(() => daysToLiquidate(1, 1, bad)).toThrow(InputError);
});
