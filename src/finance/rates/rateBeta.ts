import { regression, type Coefficient, type RegressionOptions } from "./regression.ts";

/** Least-squares line of returns on yield changes, and on other factors beside them. */
interface RateBeta {
  /** Return per unit of yield change: −4 means 1 point up costs 4 %, if both are fractions. */
  readonly slope: number;
  /** Of the slope, by Newey and West: robust to unequal and serially correlated errors. */
  readonly standardError: number;
  /** slope ÷ standardError. */
  readonly t: number;
  /** What is left of returns where neither yields nor factors moved, a period. */
  readonly constant: Coefficient;
  /** Slopes on the other factors, in their order. */
  readonly others: readonly Coefficient[];
  readonly rSquared: number;
  /** Observations used. */
  readonly n: number;
}

/**
 * Sensitivity of returns to yield changes: r = a + b·Δy, or r = a + b·Δy + Σ c·f, by least squares; `regression`
 * says how. With the market as a factor the slope is what yields do to the fund beyond what they do to the market.
 *
 * @param returns - length n, fractions, oldest first
 * @param yieldChanges - over the same periods, length n
 * @param factors - returns of the market, or other factors, each of length n
 * @throws InputError, DataError and MathError as regression
 * @see Flannery and James (1984), The Effect of Interest Rate Changes on the Common Stock Returns of Financial Institutions, Journal of Finance 39, 1141–1153
 * @example rateBeta([1, 3, 2, 6], [0, 1, 2, 3], [], { lag: 0 }).slope // 1.4
 * @example rateBeta([1, 2, 2, 7], [0, 0, 2, 2], [[0, 2, 0, 2]]).slope // 1.5
 */
export function rateBeta(
  returns: readonly number[],
  yieldChanges: readonly number[],
  factors: readonly (readonly number[])[] = [],
  options: RegressionOptions = {},
): RateBeta {
  const { constant, slopes, rSquared, n } = regression(
    returns,
    [yieldChanges, ...factors],
    options,
    "rate beta",
  );
  const [{ value: slope, standardError, t }, ...others] = slopes as [Coefficient, ...Coefficient[]];
  return { slope, standardError, t, constant, others, rSquared, n };
}
