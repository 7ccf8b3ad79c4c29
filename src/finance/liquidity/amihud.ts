import { mean } from "simple-statistics";
import { DataError, InputError } from "../../errors.ts";
import { requireReturns } from "../risk/statistics/requireReturns.ts";

/** The measure is stated per million of currency traded. */
const PER = 1e6;

/**
 * Amihud's illiquidity: how far a price moves per million dollars traded, mean(|r| ÷ dollar volume) × 10⁶.
 * Days without trading tell nothing of it and are left out.
 *
 * @param returns - daily returns, length n, fractions
 * @param dollarVolumes - daily turnover in dollars, length n, zero or more
 * @returns a fraction per million dollars
 * @throws InputError if the lengths differ, a return is no number or a volume is negative
 * @throws DataError tooFew if there was no trading on any day
 * @see Amihud (2002), Illiquidity and stock returns, Journal of Financial Markets 5, 31–56
 * @example amihud([0.01, -0.03, 0], [1e6, 1e6, 0]) // 0.02
 */
export function amihud(returns: readonly number[], dollarVolumes: readonly number[]): number {
  if (returns.length !== dollarVolumes.length)
    throw new InputError("rangesDiffer", { first: "returns", second: "dollarVolume" });
  requireReturns(returns, 0);
  if (!dollarVolumes.every((volume) => Number.isFinite(volume) && volume >= 0))
    throw new InputError("mustNotBeNegative", { argument: "dollarVolume" });
  const moves = returns.flatMap((r, i) => (dollarVolumes[i]! > 0 ? [Math.abs(r) / dollarVolumes[i]!] : []));
  if (moves.length === 0) throw new DataError("tooFew", { subject: "dollarVolume > 0", needed: 1, found: 0 });
  return mean(moves) * PER;
}
