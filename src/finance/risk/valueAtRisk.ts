import { InputError } from "../../errors.ts";
import { normalQuantile } from "./statistics/standardNormal.ts";
import { moments } from "./statistics/moments.ts";
import { percentile } from "./statistics/percentile.ts";
import { requireReturns } from "./statistics/requireReturns.ts";
import { volatility } from "./volatility.ts";

/** What the returns are taken for; the default comes first. */
export const varMethods = ["historical", "gaussian", "gaussianSample", "modified"] as const;

export type VarMethod = (typeof varMethods)[number];

/**
 * Value at risk: the return that all but the worst (1 − confidence) of periods are above.
 *
 * historical: of the returns as they were; between two of them it interpolates, as Excel's PERCENTILE.INC does.
 * gaussian: μ + z·σ of a normal distribution with the mean and deviation of the returns (over n; gaussianSample
 * over n − 1), z its quantile. modified: the same with the quantile of Cornish and Fisher, which takes skewness S
 * and excess kurtosis K into account: z + (z² − 1)·S ÷ 6 + (z³ − 3z)·K ÷ 24 − (2z³ − 5z)·S² ÷ 36.
 *
 * @param returns - one a period, fractions, at least one, for gaussianSample two
 * @param confidence - a fraction between 0 and 1
 * @returns a return a period, a fraction, negative for a loss
 * @throws DataError or InputError as requireReturns; InputError if confidence is no such fraction
 * @see Favre and Galeano (2002), Mean-Modified Value-at-Risk Optimization with Hedge Funds, Journal of Alternative Investments 5(2), 21–25
 * @example valueAtRisk([0.25, -0.5, 0, 0.5, -0.25], 0.75) // -0.25
 * @example valueAtRisk([-1, -1, 1, 1], 0.5, "gaussian") // 0
 */
export function valueAtRisk(
  returns: readonly number[],
  confidence = 0.95,
  method: VarMethod = "historical",
): number {
  requireReturns(returns, 1);
  if (!(confidence > 0 && confidence < 1))
    throw new InputError("outOfBounds", {
      argument: "confidence",
      given: String(confidence),
      bounds: "0 < confidence < 1",
    });
  if (method === "historical") return percentile(returns, 1 - confidence);
  const shape = moments(returns);
  const z = normalQuantile(1 - confidence);
  if (method === "gaussianSample") return shape.mean + z * volatility(returns, 1);
  return shape.mean + (method === "gaussian" ? z : cornishFisher(z, shape)) * shape.deviation;
}

function cornishFisher(z: number, { skewness: s, excessKurtosis: k }: ReturnType<typeof moments>): number {
  return z + ((z ** 2 - 1) * s) / 6 + ((z ** 3 - 3 * z) * k) / 24 - ((2 * z ** 3 - 5 * z) * s ** 2) / 36;
}
