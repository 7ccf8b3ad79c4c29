import { DataError, MathError } from "../../errors.ts";

/** A figure, or null where there is none: data not to be had, or maths without an answer. Anything else is a bug and goes on. */
export function orNull<T>(figure: () => T): T | null {
  try {
    return figure();
  } catch (error) {
    if (error instanceof DataError || error instanceof MathError) return null;
    throw error;
  }
}
