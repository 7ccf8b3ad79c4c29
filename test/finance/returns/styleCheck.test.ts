import fc from "fast-check";
import { InputError, MathError } from "../../../src/errors.ts";
import { styleCheck } from "../../../src/finance/returns/styleCheck.ts";

const r = fc.double({ min: -0.5, max: 0.5, noNaN: true });

test("styleCheck finds the market article's VB, 6.8 % beside VBR's 9.2 % and VBK's 11.4 %, too low", () => {
  expect(styleCheck(0.068, 0.092, 0.114)).toBeCloseTo(-0.024, 12);
});

test("styleCheck tolerates what lies just outside", () => {
  expect(styleCheck(0.118, 0.092, 0.114, 0.005)).toBe(0);
  expect(styleCheck(0.118, 0.092, 0.114, 0.003)).toBeCloseTo(0.004, 12);
});

test("styleCheck: a mix of two halves passes, in whatever order they are named", () => {
  fc.assert(
    fc.property(r, r, r, fc.double({ min: 0, max: 1, noNaN: true }), (blend, value, growth, share) => {
      expect(styleCheck(share * value + (1 - share) * growth, value, growth, 1e-12)).toBe(0);
      expect(styleCheck(blend, value, growth)).toBe(styleCheck(blend, growth, value));
      const beyond = styleCheck(blend, value, growth, 0);
      expect(styleCheck(blend - beyond, value, growth, 1e-12)).toBe(0);
    }),
  );
});

test("styleCheck needs numbers", () => {
  expect(() => styleCheck(NaN, 0, 0)).toThrow(MathError);
  expect(() => styleCheck(0, Infinity, 0)).toThrow(MathError);
  for (const bad of [-0.001, 0.1, 0.3, NaN]) expect(() => styleCheck(0, 0, 0, bad)).toThrow(InputError);
});
