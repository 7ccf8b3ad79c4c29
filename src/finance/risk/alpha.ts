import { mean } from "simple-statistics";
import { beta } from "./beta.ts";

/**
 * Jensen's alpha a year: (mean excess return − beta × mean excess return of the benchmark) × periods.
 * Peers that compound it to a year get another figure.
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @param periods - periods in a year
 * @param rate - risk-free return a period
 * @returns a fraction a year
 * @throws as beta
 * @see Jensen (1968), The Performance of Mutual Funds in the Period 1945–1964, Journal of Finance 23, 389–416
 * @example alpha([0.75, 0.25, 1.25], [0.25, 0, 0.5], 4) // 1
 */
export function alpha(
  returns: readonly number[],
  benchmark: readonly number[],
  periods = 12,
  rate = 0,
): number {
  const slope = beta(returns, benchmark);
  return (mean([...returns]) - rate - slope * (mean([...benchmark]) - rate)) * periods;
}
