import { InputError, MathError } from "../../errors.ts";
import type { PeMethod } from "./valuation.ts";

/** The ways to put single P/Es together; the default comes first. */
export const portfolioPeMethods = [
  "exNegative",
  "exNegCap60",
  "aggregate",
  "arithmetic",
] as const satisfies readonly PeMethod[];

export type PortfolioPeMethod = (typeof portfolioPeMethods)[number];

/** What can be asked of a basket; the default comes first. */
export const portfolioPeOutputs = ["pe", "yield", "lossWeight"] as const;

export type PortfolioPeOutput = (typeof portfolioPeOutputs)[number];

/** What losses leave of profits is none if it is no larger part of both than this: the rest is rounding. */
const ROUNDING = 1e-14;

/** Morningstar counts no P/E above this. */
const CAP = 60;

/**
 * P/E of a basket. With w the weights (they are scaled to add up to 1) and e = 1 ÷ P/E the earnings
 * yields, negative for loss-makers:
 *
 * exNegative Σ w ÷ Σ w·e over e > 0 (FTSE Russell's "P/E Ex-Neg Earnings", iShares); exNegCap60 the same
 * with each e at least 1 ÷ 60 (Morningstar); aggregate 1 ÷ Σ w·e, losses included (S&P Dow Jones
 * Indices); arithmetic Σ w·P/E, which no index publisher uses, to check figures of those who do.
 *
 * yield is one over the P/E of the method, and for "aggregate" there even where losses leave no P/E.
 * lossWeight is the weight of the loss-makers, whatever the method.
 *
 * @param weights - weights or market values, length n, zero or more
 * @param pes - P/Es, length n, negative for a loss-maker, never zero
 * @returns a multiple; for yield and lossWeight a fraction
 * @throws InputError if the lengths differ, a weight is negative, all are zero, or a P/E is zero or no number
 * @throws MathError if no holding earns anything, or (aggregate) the basket as a whole does not
 * @example portfolioPe([0.5, 0.5], [10, -20]) // 10
 * @example portfolioPe([0.5, 0.5], [10, -20], "aggregate") // 40
 * @example portfolioPe([3, 1], [20, -5], "exNegative", "lossWeight") // 0.25
 */
export function portfolioPe(
  weights: readonly number[],
  pes: readonly number[],
  method: PortfolioPeMethod = "exNegative",
  output: PortfolioPeOutput = "pe",
): number {
  if (weights.length !== pes.length)
    throw new InputError("rangesDiffer", { first: "weights", second: "pes" });
  if (!weights.every((w) => Number.isFinite(w) && w >= 0))
    throw new InputError("mustNotBeNegative", { argument: "weights" });
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) throw new InputError("mustBePositive", { argument: "weights" });
  const odd = pes.find((pe) => !Number.isFinite(pe) || pe === 0);
  if (odd !== undefined)
    throw new InputError("outOfBounds", { argument: "pes", given: String(odd), bounds: "pes ≠ 0" });

  const holdings = weights.map((w, i) => ({ weight: w / total, pe: pes[i]! }));
  if (output === "lossWeight") return weightOf(holdings.filter(({ pe }) => pe < 0));
  const earnings = yields[method](holdings);
  if (output === "yield") return earnings;
  if (!(earnings > 0)) throw new MathError("undefinedMaths", { what: "P/E" });
  return 1 / earnings;
}

interface Holding {
  readonly weight: number;
  readonly pe: number;
}

const weightOf = (holdings: readonly Holding[]) => holdings.reduce((sum, { weight }) => sum + weight, 0);

const earned = (holdings: readonly Holding[]) =>
  holdings.reduce((sum, { weight, pe }) => sum + weight / pe, 0);

/** What is earned where losses count. */
function netEarned(holdings: readonly Holding[]): number {
  const net = earned(holdings);
  const gross = holdings.reduce((sum, { weight, pe }) => sum + weight / Math.abs(pe), 0);
  return Math.abs(net) <= ROUNDING * gross ? 0 : net;
}

/** The basket's earnings yield by method. */
const yields: { readonly [M in PortfolioPeMethod]: (holdings: readonly Holding[]) => number } = {
  exNegative: (holdings) => yieldOfEarners(holdings.filter(({ pe }) => pe > 0)),
  exNegCap60: (holdings) =>
    yieldOfEarners(
      holdings.filter(({ pe }) => pe > 0).map(({ weight, pe }) => ({ weight, pe: Math.min(pe, CAP) })),
    ),
  aggregate: netEarned,
  arithmetic: (holdings) => reciprocal(holdings.reduce((sum, { weight, pe }) => sum + weight * pe, 0)),
};

const yieldOfEarners = (earners: readonly Holding[]) => earned(earners) * reciprocal(weightOf(earners));

function reciprocal(x: number): number {
  if (x === 0) throw new MathError("undefinedMaths", { what: "P/E" });
  return 1 / x;
}
