import { mean, sum } from "simple-statistics";
import { DataError, InputError, MathError } from "../errors.ts";
import { requireVariation } from "./risk/requireVariation.ts";

/** A line has two parameters; with fewer than three points nothing is left over to judge it by. */
const NEEDED = 3;

/** Residuals this small beside the returns are rounding. */
const ROUNDING = 1e-13;

/** Least-squares line of returns on yield changes. */
interface RateBeta {
  /** Return per unit of yield change: −4 means 1 point up costs 4 %, if both are fractions. */
  readonly slope: number;
  /** Of the slope, by Newey and West: robust to unequal and serially correlated errors. */
  readonly standardError: number;
  /** slope ÷ standardError. */
  readonly t: number;
  readonly rSquared: number;
  /** Observations used. */
  readonly n: number;
}

/**
 * Sensitivity of returns to yield changes: r = a + b·Δy, by least squares.
 *
 * With x the changes less their mean and u the residuals, the variance of b is
 * Σ_{|l| ≤ L} (1 − |l| ÷ (L + 1)) Σ_t x_t·u_t·x_{t−l}·u_{t−l} ÷ (Σ x²)²: Bartlett weights, no prewhitening,
 * no small-sample correction.
 *
 * @param returns - length n, fractions, oldest first
 * @param yieldChanges - over the same periods, length n
 * @param lag - L, a whole number from 0; by default ⌊4·(n ÷ 100)^(2/9)⌋
 * @throws InputError if the lengths differ or lag is no such number below n
 * @throws DataError tooFew with fewer than three observations
 * @throws MathError if the yields do not change, or the line fits without any error
 * @see Newey and West (1987), Econometrica 55, 703–708; (1994), Review of Economic Studies 61, 631–653
 * @example rateBeta([1, 3, 2, 6], [0, 1, 2, 3], 0).slope // 1.4
 */
export function rateBeta(
  returns: readonly number[],
  yieldChanges: readonly number[],
  lag = neweyWestLag(returns.length),
): RateBeta {
  const n = returns.length;
  if (n !== yieldChanges.length)
    throw new InputError("rangesDiffer", { first: "returns", second: "yieldChanges" });
  if (n < NEEDED) throw new DataError("tooFew", { subject: "returns", needed: NEEDED, found: n });
  if (!Number.isInteger(lag) || lag < 0 || lag >= n)
    throw new InputError("outOfBounds", { argument: "lag", given: String(lag), bounds: `0 ≤ lag < ${n}` });

  requireVariation(yieldChanges, "rate beta");
  const y = centred(returns);
  const x = centred(yieldChanges);
  const [xx, yy] = [dot(x, x), dot(y, y)];
  if (!(xx > 0)) throw new MathError("undefinedMaths", { what: "rate beta" });
  const slope = dot(x, y) / xx;
  const residuals = x.map((change, i) => y[i]! - slope * change);
  const scores = x.map((change, i) => change * residuals[i]!);
  const standardError = Math.sqrt(longRunSum(scores, lag)) / xx;
  if (!(dot(residuals, residuals) > ROUNDING ** 2 * yy && standardError > 0))
    throw new MathError("undefinedMaths", { what: "rate beta t" });
  return { slope, standardError, t: slope / standardError, rSquared: (slope * slope * xx) / yy, n };
}

/**
 * The usual number of lags for n observations, ⌊4·(n ÷ 100)^(2/9)⌋.
 *
 * @example neweyWestLag(132) // 4
 */
export function neweyWestLag(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9));
}

/** Σ s² plus the Bartlett-weighted sums of lagged products; never below zero. */
function longRunSum(scores: readonly number[], lag: number): number {
  let total = dot(scores, scores);
  for (let l = 1; l <= lag; l++) total += 2 * (1 - l / (lag + 1)) * dot(scores.slice(l), scores);
  return total;
}

function centred(values: readonly number[]): number[] {
  const middle = mean([...values]);
  return values.map((value) => value - middle);
}

/** Over the length of the first. */
const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * b[i]!));
