import { mean } from "simple-statistics";
import { pairsWhere } from "./statistics/pairsWhere.ts";
import { requirePairs } from "./statistics/requireReturns.ts";
import { requireVariation } from "./statistics/requireVariation.ts";

/**
 * Beta: covariance with the benchmark over the benchmark's variance, Σ (r − mean)(b − mean) ÷ Σ (b − mean)².
 *
 * @param returns - one a period, fractions, at least two
 * @param benchmark - over the same periods
 * @throws DataError or InputError as requirePairs; MathError if the benchmark does not vary
 * @example beta([0.5, 0, 1], [0.25, 0, 0.5]) // 2
 */
export function beta(returns: readonly number[], benchmark: readonly number[]): number {
  requirePairs(returns, benchmark, 2);
  requireVariation(benchmark, "beta");
  const [ours, theirs] = [mean(returns), mean(benchmark)];
  let [together, alone] = [0, 0];
  for (let i = 0; i < returns.length; i++) {
    const move = benchmark[i]! - theirs;
    together += (returns[i]! - ours) * move;
    alone += move * move;
  }
  return together / alone;
}

/**
 * Beta over the periods in which the benchmark rose.
 *
 * @throws as beta, of those periods
 * @example upBeta([0.5, 1, 7], [0.25, 0.5, -0.5]) // 2
 */
export function upBeta(returns: readonly number[], benchmark: readonly number[]): number {
  requirePairs(returns, benchmark, 2);
  return betaWhere(returns, benchmark, (b) => b > 0);
}

/**
 * Beta over the periods in which the benchmark fell.
 *
 * @throws as beta, of those periods
 * @example downBeta([-0.5, -1, 7], [-0.25, -0.5, 0.5]) // 2
 */
export function downBeta(returns: readonly number[], benchmark: readonly number[]): number {
  requirePairs(returns, benchmark, 2);
  return betaWhere(returns, benchmark, (b) => b < 0);
}

function betaWhere(
  returns: readonly number[],
  benchmark: readonly number[],
  isWanted: (r: number) => boolean,
): number {
  return beta(...pairsWhere(returns, benchmark, isWanted));
}
