import { MathError } from "../../../errors.ts";

/** Differences up to this are rounding: a return is one less than a quotient, so its last digits are those of 1. */
const ROUNDING = 1e-14;

/**
 * Whether figures differ by more than rounding.
 *
 * @example varies([0.1, 0.1 + 1e-16]) // false
 */
export function varies(values: readonly number[]): boolean {
  const first = values[0] ?? 0;
  const slack = ROUNDING * (1 + Math.abs(first));
  return values.some((value) => Math.abs(value - first) > slack);
}

/**
 * Checks that figures are not all the same, but for rounding: what is worked out from it would be noise.
 *
 * @param what - what has no value otherwise
 * @throws MathError
 * @example requireVariation([0.01, 0.02], "beta") // undefined
 */
export function requireVariation(values: readonly number[], what: string): void {
  if (!varies(values)) throw new MathError("undefinedMaths", { what });
}
