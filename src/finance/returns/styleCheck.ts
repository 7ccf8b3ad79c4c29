import { InputError, MathError } from "../../errors.ts";

/**
 * How far a blend fund's return lies outside those of its value and growth halves. An index that is
 * split into two halves earns something between them, so a figure outside is a figure to check.
 *
 * @param blend - return, a fraction, over the same days as the others
 * @param value - return of the value half
 * @param growth - return of the growth half
 * @param tolerance - what fees and rounding explain, a fraction from 0 to less than 0.1: 0.003 is 0.3 points
 * @returns distance beyond the nearer half, a fraction, negative below; 0 inside or within tolerance
 * @throws InputError if the tolerance is none: ten points would pass whatever is wrong
 * @throws MathError if a return is no number
 * @example styleCheck(0.5, 0.25, 0.375) // 0.125
 * @example styleCheck(0.3, 0.25, 0.375) // 0
 */
export function styleCheck(blend: number, value: number, growth: number, tolerance = 0.003): number {
  if (![blend, value, growth].every(Number.isFinite))
    throw new MathError("undefinedMaths", { what: "return" });
  if (!(tolerance >= 0 && tolerance < 0.1))
    throw new InputError("outOfBounds", {
      argument: "tolerance",
      given: String(tolerance),
      bounds: "0 ≤ tolerance < 0.1",
    });
  const inside = Math.min(Math.max(blend, Math.min(value, growth)), Math.max(value, growth));
  const outside = blend - inside;
  return Math.abs(outside) <= tolerance ? 0 : outside;
}
