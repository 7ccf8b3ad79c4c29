import { InputError } from "../../errors.ts";

/** How far a weight may leave its target: the smaller of a number of points and a share of the target. */
export interface DriftRule {
  /** Weight, a fraction: 0.05 is five points. Infinite if there is no such limit. */
  readonly absolute: number;
  /** Fraction of the target: 0.25 is a quarter of it. Infinite if there is no such limit. */
  readonly relative: number;
}

/** Where one line stands. */
export interface Drift {
  /** Weight minus target weight. */
  readonly drift: number;
  readonly isOut: boolean;
}

/** Slack for weights that are the results of divisions. */
const TOLERANCE = 1e-12;

/**
 * How far each weight is from its target, and whether that is more than a rule allows.
 *
 * drift = w − t; out when |w − t| > min(absolute, relative · t). The 5/25 rule is min(0.05, 0.25·t): points
 * bind for targets of 20 % and more, the share of the target for smaller ones. A line with target 0 is out
 * under a relative rule as soon as anything is held.
 *
 * @param weights - fractions of the portfolio
 * @param targets - target weights, 0 to 1, as many as weights
 * @returns one entry a line, in order
 * @throws InputError if the ranges differ in size, a weight is not a number or a target is none of 0 to 1
 * @example drift([0.56, 0.44], [0.5, 0.5], { absolute: 0.05, relative: 0.25 }).map(({ isOut }) => isOut) // [true, true]
 * @example drift([0.5, 0.5], [0.25, 0.75], { absolute: Infinity, relative: 1 }) // [{ drift: 0.25, isOut: false }, { drift: -0.25, isOut: false }]
 */
export function drift(weights: readonly number[], targets: readonly number[], rule: DriftRule): Drift[] {
  if (weights.length !== targets.length)
    throw new InputError("rangesDiffer", { first: "weights", second: "targets" });
  const stray = weights.find((weight) => !Number.isFinite(weight));
  if (stray !== undefined) throw new InputError("notANumber", { argument: "weights", given: String(stray) });
  if (!targets.every((target) => Number.isFinite(target) && target >= 0))
    throw new InputError("mustNotBeNegative", { argument: "targets" });
  const large = targets.find((target) => target > 1);
  if (large !== undefined)
    throw new InputError("outOfBounds", {
      argument: "targets",
      given: String(large),
      bounds: "0 ≤ targets ≤ 1",
    });
  return weights.map((weight, line) => {
    const target = targets[line]!;
    return { drift: weight - target, isOut: Math.abs(weight - target) > tolerance(rule, target) + TOLERANCE };
  });
}

/**
 * The drift a rule allows at a target weight: min(absolute, relative · target).
 *
 * @example tolerance({ absolute: 0.05, relative: 0.25 }, 0.1) // 0.025
 */
export function tolerance({ absolute, relative }: DriftRule, target: number): number {
  return relative === Infinity ? absolute : Math.min(absolute, relative * target);
}
