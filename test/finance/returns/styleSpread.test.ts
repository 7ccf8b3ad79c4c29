import fc from "fast-check";
import { MathError } from "../../../src/errors.ts";
import { spreadMethods, styleSpread } from "../../../src/finance/returns/styleSpread.ts";

const total = fc.double({ min: -0.9, max: 9, noNaN: true });
const years = fc.double({ min: 0.25, max: 20, noNaN: true });

test("styleSpread of IWN's −14.77 % over IWO's −26.26 % in 2022", () => {
  expect(styleSpread(-0.1477, -0.2626)).toBeCloseTo(0.1149, 12);
  expect(styleSpread(-0.1477, -0.2626, "geometric")).toBeCloseTo(0.8523 / 0.7374 - 1, 12);
  expect(styleSpread(-0.1477, -0.2626, "log")).toBeCloseTo(Math.log(0.8523 / 0.7374), 12);
  expect(styleSpread(0.21, 0.44, "annualised", 2)).toBeCloseTo(-0.1, 12);
});

test("styleSpread: every method has one sign, no spread between equals, and one year annualised is arithmetic", () => {
  fc.assert(
    fc.property(total, total, years, (v, g, n) => {
      for (const method of spreadMethods) {
        expect(styleSpread(v, v, method, n)).toBeCloseTo(0, 12);
        if (Math.abs(v - g) > 1e-6) expect(Math.sign(styleSpread(v, g, method, n))).toBe(Math.sign(v - g));
      }
      expect(styleSpread(v, g, "annualised")).toBeCloseTo(styleSpread(v, g), 11);
      expect(styleSpread(v, g) + styleSpread(g, v)).toBeCloseTo(0, 12);
      expect(styleSpread(v, g, "log")).toBeCloseTo(Math.log1p(styleSpread(v, g, "geometric")), 10);
    }),
  );
});

test("styleSpread: geometric spreads chain over windows", () => {
  const chain = (a: number, b: number) => (1 + a) * (1 + b) - 1;
  fc.assert(
    fc.property(total, total, total, total, (v1, v2, g1, g2) => {
      const whole = styleSpread(chain(v1, v2), chain(g1, g2), "geometric");
      const parts = chain(styleSpread(v1, g1, "geometric"), styleSpread(v2, g2, "geometric"));
      expect((1 + whole) / (1 + parts)).toBeCloseTo(1, 10);
    }),
  );
});

test("styleSpread has no value for returns that cannot be", () => {
  for (const method of spreadMethods) {
    expect(() => styleSpread(-1.5, 0, method)).toThrow(MathError);
    expect(() => styleSpread(0, NaN, method)).toThrow(MathError);
  }
  expect(() => styleSpread(0, -1, "geometric")).toThrow(MathError);
  expect(() => styleSpread(0.1, 0.2, "annualised", 0)).toThrow(MathError);
});
