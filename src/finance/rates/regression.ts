import { mean, sum } from "simple-statistics";
import { DataError, InputError, MathError } from "../../errors.ts";
import { bandwidth, longRunSum, neweyWestLag } from "./neweyWest.ts";
import { ownPart } from "./ownPart.ts";

/** Residuals this small beside the figures are rounding. */
const ROUNDING = 1e-13;

/** How standard errors are worked out; the default comes first. */
export const errorMethods = ["neweyWest", "adjusted", "leastSquares"] as const;

export type ErrorMethod = (typeof errorMethods)[number];

/** What a regression says of the constant, or of one factor. */
export interface Coefficient {
  readonly value: number;
  readonly standardError: number;
  /** value ÷ standardError. */
  readonly t: number;
}

/** A fitted y = a + Σ b·x + u. */
interface Regression {
  readonly constant: Coefficient;
  /** One for each factor, in their order. */
  readonly slopes: readonly Coefficient[];
  readonly rSquared: number;
  /** Observations used. */
  readonly n: number;
}

export interface RegressionOptions {
  /** Lags of Newey and West, a whole number from 0; "auto" lets the data say. By default neweyWestLag(n). */
  readonly lag?: number | "auto";
  readonly errors?: ErrorMethod;
}

/**
 * Least squares of figures on a constant and factors, with standard errors that hold when errors are unequal and
 * serially correlated.
 *
 * A coefficient is ⟨x̃, y⟩ ÷ ⟨x̃, x̃⟩, where x̃ is what its column has of its own: its residual on the other columns
 * (Frisch and Waugh 1933). With u the residuals of all, L the lag and k columns its variance is
 * by neweyWest Σ_{|l| ≤ L} (1 − |l| ÷ (L + 1)) Σ_t x̃_t·u_t·x̃_{t−l}·u_{t−l} ÷ ⟨x̃, x̃⟩²: Bartlett weights, no
 * prewhitening; adjusted: that × n ÷ (n − k); by leastSquares Σ u² ÷ (n − k) ÷ ⟨x̃, x̃⟩. The work grows with n·k³.
 *
 * @param y - length n, oldest first
 * @param factors - each of length n
 * @param what - what has no value if there is none
 * @throws InputError if the lengths differ or lag is no such number below n
 * @throws DataError tooFew with no more observations than columns
 * @throws MathError if a factor does not vary, or is made up of others, or the fit is without any error
 * @see Newey and West (1987), A Simple, Positive Semi-Definite, Heteroskedasticity and Autocorrelation Consistent Covariance Matrix, Econometrica 55, 703–708
 * @example regression([1, 2, 2, 7], [[0, 0, 2, 2], [0, 2, 0, 2]]).slopes.map(({ value }) => value) // [1.5, 1.5]
 */
export function regression(
  y: readonly number[],
  factors: readonly (readonly number[])[],
  { lag = neweyWestLag(y.length), errors = "neweyWest" }: RegressionOptions = {},
  what = "regression",
): Regression {
  const n = y.length;
  const columns = [y.map(() => 1), ...factors];
  requireFit(n, factors, lag);

  const own = columns.map((column, j) => ownPart(column, columns.toSpliced(j, 1), what));
  const values = own.map((part) => dot(part, y) / dot(part, part));
  const residuals = y.map((figure, t) => figure - sum(values.map((value, j) => value * columns[j]![t]!)));
  const middle = mean([...y]);
  const [left, all] = [dot(residuals, residuals), sum(y.map((figure) => (figure - middle) ** 2))];
  if (!(left > ROUNDING ** 2 * all)) throw new MathError("undefinedMaths", { what: `${what} t` });

  const scores = residuals.map((u, t) => u * sum(factors.map((factor) => factor[t]!)));
  const lags = lag === "auto" ? Math.min(Math.floor(bandwidth(scores)), n - 1) : lag;
  const free = n - columns.length;
  const robust = (part: readonly number[]) =>
    longRunSum(
      part.map((value, t) => value * residuals[t]!),
      lags,
    ) /
    dot(part, part) ** 2;
  const variances: { readonly [M in ErrorMethod]: (part: readonly number[]) => number } = {
    neweyWest: robust,
    adjusted: (part) => (robust(part) * n) / free,
    leastSquares: (part) => left / free / dot(part, part),
  };
  const [constant, ...slopes] = own.map((part, j): Coefficient => {
    const standardError = Math.sqrt(variances[errors](part));
    if (!(standardError > 0)) throw new MathError("undefinedMaths", { what: `${what} t` });
    return { value: values[j]!, standardError, t: values[j]! / standardError };
  });
  return { constant: constant!, slopes, rSquared: 1 - left / all, n };
}

function requireFit(n: number, factors: readonly (readonly number[])[], lag: number | "auto"): void {
  if (factors.some((factor) => factor.length !== n))
    throw new InputError("rangesDiffer", { first: "returns", second: "yieldChanges" });
  const needed = factors.length + 2;
  if (n < needed) throw new DataError("tooFew", { subject: "returns", needed, found: n });
  if (lag !== "auto" && (!Number.isInteger(lag) || lag < 0 || lag >= n))
    throw new InputError("outOfBounds", { argument: "lag", given: String(lag), bounds: `0 ≤ lag < ${n}` });
}

/** Over the length of the first. */
const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * b[i]!));
