import { sum } from "simple-statistics";

/**
 * The usual number of lags for n observations, ⌊4·(n ÷ 100)^(2/9)⌋.
 *
 * @see Newey and West (1994), Automatic Lag Selection in Covariance Matrix Estimation, Review of Economic Studies 61, 631–653
 * @example neweyWestLag(132) // 4
 */
export function neweyWestLag(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9));
}

/**
 * The bandwidth that figures themselves ask for, by Newey and West's automatic rule without prewhitening:
 * 1.1447·(s₁ ÷ s₀)^(2/3)·n^(1/3), where s₀ = σ₀ + 2 Σ σ_j and s₁ = 2 Σ j·σ_j over the usual lags, σ_j being the
 * products j apart, added up and divided by n.
 *
 * @param scores - the factors, added up, × the residual, period by period
 * @returns lags, not rounded, zero or more; 0 where the figures do not say
 * @see as neweyWestLag
 * @example bandwidth([1, -1, 1, -1, 1, -1]) // 2.725646976281997
 */
export function bandwidth(scores: readonly number[]): number {
  const n = scores.length;
  const lags = Array.from({ length: neweyWestLag(n) }, (_, i) => i + 1);
  const sigma = (lag: number) => dot(scores.slice(lag), scores) / n;
  const s0 = sigma(0) + 2 * sum(lags.map(sigma));
  const s1 = 2 * sum(lags.map((lag) => lag * sigma(lag)));
  return s0 === 0 ? 0 : 1.1447 * ((s1 / s0) ** 2) ** (1 / 3) * n ** (1 / 3);
}

/**
 * Long-run sum of squares: Σ s² plus the lagged products in Bartlett's weights 1 − l ÷ (L + 1); never below zero
 * but for rounding.
 *
 * @param lag - L, a whole number from 0
 * @example longRunSum([1, 2, 3], 1) // 22
 */
export function longRunSum(scores: readonly number[], lag: number): number {
  const most = Math.min(lag, scores.length - 1);
  let total = dot(scores, scores);
  for (let l = 1; l <= most; l++) total += 2 * (1 - l / (lag + 1)) * dot(scores.slice(l), scores);
  return total;
}

/** Over the length of the first. */
const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * b[i]!));
