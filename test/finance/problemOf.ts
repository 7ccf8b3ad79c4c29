import { SmallcapError } from "../../src/errors.ts";

/** The problem, with its details, that a call ends in. */
export function problemOf(call: () => unknown): { readonly problem: string; readonly kind: string } & object {
  try {
    call();
  } catch (error) {
    if (!(error instanceof SmallcapError)) throw error;
    return { kind: error.name, problem: error.problem, ...(error.details as object) };
  }
  throw new Error("nothing was thrown");
}
