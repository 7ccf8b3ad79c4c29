import { MathError } from "../../../errors.ts";

/**
 * Checks that figures are not all the same.
 *
 * @param what - what has no value otherwise
 * @throws MathError
 * @example requireVariation([0.01, 0.02], "beta") // undefined
 */
export function requireVariation(values: readonly number[], what: string): void {
  if (values.every((value) => value === values[0])) throw new MathError("undefinedMaths", { what });
}
