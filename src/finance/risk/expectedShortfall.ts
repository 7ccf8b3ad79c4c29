import { mean } from "simple-statistics";
import { valueAtRisk } from "./valueAtRisk.ts";

/**
 * Historical expected shortfall: the mean of the returns at or below the value at risk.
 *
 * @param returns - one a period, fractions, at least one
 * @param confidence - a fraction between 0 and 1
 * @returns a return a period, a fraction, negative for a loss
 * @throws DataError or InputError as valueAtRisk
 * @example expectedShortfall([0.25, -0.5, 0, 0.5, -0.25], 0.75) // -0.375
 */
export function expectedShortfall(returns: readonly number[], confidence = 0.95): number {
  const limit = valueAtRisk(returns, confidence);
  return mean(returns.filter((r) => r <= limit));
}
