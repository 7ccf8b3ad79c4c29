import { mean } from "simple-statistics";
import { DataError } from "../../errors.ts";
import { growthRate } from "./growthRate.ts";
import { quotient } from "./quotient.ts";
import { requirePairs } from "./requireReturns.ts";

/** The ways to average the returns of the periods looked at; the default comes first. */
export const captureMethods = ["geometric", "arithmetic", "cumulative"] as const;

export type CaptureMethod = (typeof captureMethods)[number];

/**
 * Up capture: what a fund earned in the periods in which its benchmark rose, over what that earned.
 *
 * By method the geometric mean return a period, the arithmetic mean, or the compounded return of
 * all those periods, which grows with their number.
 *
 * @param returns - one a period, fractions, at least one
 * @param benchmark - over the same periods
 * @returns a ratio: 1.1 is a tenth more than the benchmark
 * @throws DataError or InputError as requirePairs; DataError tooFew if the benchmark never rose
 * @example upCapture([0.5, 0.5, -0.1], [0.25, 0.25, -0.2]) // 2
 */
export function upCapture(
  returns: readonly number[],
  benchmark: readonly number[],
  method: CaptureMethod = "geometric",
): number {
  return capture(returns, benchmark, method, (b) => b > 0);
}

/**
 * Down capture: what a fund lost in the periods in which its benchmark fell, over what that lost.
 *
 * @returns a ratio: 0.9 is a tenth less than the benchmark
 * @throws as upCapture, if the benchmark never fell
 * @example downCapture([0.5, -0.25], [0.25, -0.5]) // 0.5
 */
export function downCapture(
  returns: readonly number[],
  benchmark: readonly number[],
  method: CaptureMethod = "geometric",
): number {
  return capture(returns, benchmark, method, (b) => b < 0);
}

function capture(
  returns: readonly number[],
  benchmark: readonly number[],
  method: CaptureMethod,
  isWanted: (r: number) => boolean,
): number {
  requirePairs(returns, benchmark, 1);
  const theirs = benchmark.filter(isWanted);
  if (theirs.length === 0) throw new DataError("tooFew", { subject: "benchmark", needed: 1, found: 0 });
  const ours = returns.filter((_, i) => isWanted(benchmark[i]!));
  return quotient(averages[method](ours), averages[method](theirs), "capture");
}

const averages: { readonly [M in CaptureMethod]: (returns: number[]) => number } = {
  geometric: (returns) => growthRate(returns, 1),
  arithmetic: mean,
  cumulative: (returns) => growthRate(returns, returns.length),
};
