import { mean } from "simple-statistics";
import { DataError } from "../../errors.ts";
import { normalDensity, normalQuantile } from "./statistics/standardNormal.ts";
import { moments } from "./statistics/moments.ts";
import { valueAtRisk } from "./valueAtRisk.ts";

/** What the returns are taken for; the default comes first. */
export const shortfallTails = ["historical", "gaussian", "modified", "belowGaussian"] as const;

export type ShortfallTail = (typeof shortfallTails)[number];

/**
 * Expected shortfall: the mean of the returns at or below the value at risk.
 *
 * historical and belowGaussian: of the returns as they were, below the value at risk historical or gaussianSample.
 * gaussian: μ − σ·φ(z) ÷ (1 − confidence), the mean of the normal tail. modified: the mean of Cornish and Fisher's,
 * that times 1 + z·S ÷ 6 + (z² − 1)·K ÷ 24 − (2z² − 1)·S² ÷ 36 in the second part.
 *
 * @param returns - one a period, fractions, at least one, for belowGaussian two
 * @param confidence - a fraction between 0 and 1
 * @returns a return a period, a fraction, negative for a loss
 * @throws DataError or InputError as valueAtRisk; DataError tooFew if no return is below the value at risk
 * @see Maillard (2012), A User's Guide to the Cornish Fisher Expansion, SSRN 1997178
 * @example expectedShortfall([0.25, -0.5, 0, 0.5, -0.25], 0.75) // -0.375
 * @example expectedShortfall([-1, -1, 1, 1], 0.5, "gaussian") // -0.7978845608028654
 */
export function expectedShortfall(
  returns: readonly number[],
  confidence = 0.95,
  method: ShortfallTail = "historical",
): number {
  if (method === "gaussian" || method === "modified") {
    valueAtRisk(returns, confidence, method);
    return tailMean(returns, 1 - confidence, method);
  }
  const limit = valueAtRisk(returns, confidence, method === "historical" ? method : "gaussianSample");
  const tail: number[] = [];
  for (let i = 0; i < returns.length; i++) if (returns[i]! <= limit) tail.push(returns[i]!);
  if (tail.length === 0) throw new DataError("tooFew", { subject: "shortfalls", needed: 1, found: 0 });
  return mean(tail);
}

/** The mean of a fitted distribution below its quantile of `share`. */
function tailMean(returns: readonly number[], share: number, method: "gaussian" | "modified"): number {
  const { mean: middle, deviation, skewness: s, excessKurtosis: k } = moments(returns);
  const z = normalQuantile(share);
  const stretch =
    method === "gaussian" ? 1 : 1 + (z * s) / 6 + ((z ** 2 - 1) * k) / 24 - ((2 * z ** 2 - 1) * s ** 2) / 36;
  return middle - ((deviation * normalDensity(z)) / share) * stretch;
}
