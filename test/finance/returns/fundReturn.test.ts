import fc from "fast-check";
import { MathError } from "../../../src/errors.ts";
import { fundReturn, returnMethods } from "../../../src/finance/returns/fundReturn.ts";

const total = fc.double({ min: -0.99, max: 50, noNaN: true });
const years = fc.double({ min: 0.5, max: 40, noNaN: true });

test("fundReturn annualises over actual years: 21 % in two years is 10 % a year", () => {
  expect(fundReturn(0.21, 2, "annualised")).toBeCloseTo(0.1, 14);
  expect(fundReturn(-0.75, 2, "annualised")).toBe(-0.5);
  expect(fundReturn(-1, 3, "annualised")).toBe(-1);
  expect(fundReturn(Math.E - 1, 5, "log")).toBeCloseTo(1, 15);
});

test("fundReturn: over one year annualised is total, and compounding it gives the total back", () => {
  fc.assert(
    fc.property(total, years, (r, n) => {
      expect(fundReturn(r, 1, "annualised")).toBeCloseTo(fundReturn(r, 1), 12);
      expect((1 + fundReturn(r, n, "annualised")) ** n / (1 + r)).toBeCloseTo(1, 9);
      expect(fundReturn(r, n, "total")).toBe(r);
    }),
  );
});

test("fundReturn: logs of windows that follow one another add up", () => {
  fc.assert(
    fc.property(total, total, (a, b) => {
      const both = (1 + a) * (1 + b) - 1;
      expect(fundReturn(both, 2, "log")).toBeCloseTo(fundReturn(a, 1, "log") + fundReturn(b, 1, "log"), 10);
    }),
  );
});

test("fundReturn has no value below −100 %, for no time, or for the log of a total loss", () => {
  for (const method of returnMethods)
    for (const bad of [-1.01, NaN, Infinity]) expect(() => fundReturn(bad, 1, method)).toThrow(MathError);
  for (const bad of [0, -1, NaN]) expect(() => fundReturn(0.1, bad, "annualised")).toThrow(MathError);
  expect(() => fundReturn(-1, 1, "log")).toThrow(MathError);
});
