import { InputError } from "../../errors.ts";
import { requireReturns } from "./requireReturns.ts";

/**
 * Historical value at risk: the return that all but the worst (1 − confidence) of periods were above.
 * Between two observations it interpolates, as Excel's PERCENTILE.INC does.
 *
 * @param returns - one a period, fractions, at least one
 * @param confidence - a fraction between 0 and 1
 * @returns a return a period, a fraction, negative for a loss
 * @throws DataError or InputError as requireReturns; InputError if confidence is no such fraction
 * @example valueAtRisk([0.25, -0.5, 0, 0.5, -0.25], 0.75) // -0.25
 */
export function valueAtRisk(returns: readonly number[], confidence = 0.95): number {
  requireReturns(returns, 1);
  if (!(confidence > 0 && confidence < 1))
    throw new InputError("outOfBounds", {
      argument: "confidence",
      given: String(confidence),
      bounds: "0 < confidence < 1",
    });
  const ascending = [...returns].sort((a, b) => a - b);
  const place = (ascending.length - 1) * (1 - confidence);
  const low = ascending[Math.floor(place)]!;
  const high = ascending[Math.ceil(place)]!;
  return low + (high - low) * (place - Math.floor(place));
}
