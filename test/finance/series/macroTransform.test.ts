import fc from "fast-check";
import { InputError } from "../../../src/errors.ts";
import { macroTransform } from "../../../src/finance/series/macroTransform.ts";

const figures = fc.array(fc.option(fc.integer({ min: 1, max: 1000 })), { maxLength: 40 });

test("macroTransform: growth of US retail sales (RSXFS) from January 1995 to January 1996", () => {
  const sales = [
    177136, 174560, 176376, 176353, 179020, 181382, 180019, 181787, 182074, 181411, 184327, 184841, 184636,
  ];
  expect(macroTransform(sales, "yoy").at(-1)).toBeCloseTo(0.04234, 6);
  expect(macroTransform(sales, "change").slice(0, 3)).toEqual([null, -2576, 1816]);
  expect(macroTransform(sales)).toEqual(sales);
});

test("macroTransform: a month that was not published leaves gaps where it is needed, and nowhere else", () => {
  expect(macroTransform([1, null, 3, 4], "change")).toEqual([null, null, null, 1]);
  expect(macroTransform([1, null, 3, 4], "yoy", 2)).toEqual([null, null, 2, null]);
});

test("macroTransform has no growth from nothing or from below zero", () => {
  expect(macroTransform([0, -1, 2, 2], "yoy", 2)).toEqual([null, null, null, null]);
  expect(macroTransform([0, -1, 2], "change")).toEqual([null, -1, 3]);
});

test("macroTransform: changes add up to the level again", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 }),
      (values) => {
        const changes = macroTransform(values, "change").slice(1);
        expect(changes.reduce((total: number, change) => total + change!, values[0]!)).toBe(values.at(-1));
      },
    ),
  );
});

test("macroTransform gives as many figures as it got, null exactly where one it needs is", () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: 1, max: 12 }), (values, perYear) => {
      const yoy = macroTransform(values, "yoy", perYear);
      expect(yoy.length).toBe(values.length);
      yoy.forEach((growth, i) => {
        const isKnown = values[i] !== null && i >= perYear && values[i - perYear] !== null;
        expect(growth !== null).toBe(isKnown);
      });
    }),
  );
});

test("macroTransform needs a whole number of periods a year", () => {
  for (const bad of [0, -1, 1.5, NaN]) expect(() => macroTransform([1], "yoy", bad)).toThrow(InputError);
});
