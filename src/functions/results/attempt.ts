import { isFailure, type Failure } from "./cellError.ts";

/** The outcome of some work: its value, or its failure as a value. A bug goes through. */
export function attempt<T>(work: () => T): T | Failure {
  try {
    return work();
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}
