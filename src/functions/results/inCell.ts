import { callOf, type Call } from "../call.ts";
import { cellError, isFailure } from "./cellError.ts";

/**
 * Runs a custom function's work and turns our failures into Excel's. Anything else that is thrown is a
 * bug and goes through.
 *
 * What is there at once is returned at once, so that a cell whose data is in memory never flashes #BUSY!.
 * Its type is a Promise all the same: functions.json is made from the declared types, and knows no union.
 */
export function inCell<T>(
  work: (call: Call) => T | Promise<T>,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<T> {
  try {
    const result = work(callOf(invocation));
    return result instanceof Promise ? result.catch(refuse) : (result as unknown as Promise<T>);
  } catch (error) {
    return refuse(error);
  }
}

function refuse(error: unknown): never {
  throw isFailure(error) ? cellError(error) : error;
}
