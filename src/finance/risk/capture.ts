import { mean } from "simple-statistics";
import { DataError } from "../../errors.ts";
import { growthRate } from "./statistics/growthRate.ts";
import { pairsWhere } from "./statistics/pairsWhere.ts";
import { quotient } from "./statistics/quotient.ts";
import { requirePairs } from "./statistics/requireReturns.ts";

/** The ways to average the returns of the periods looked at; the default comes first. */
export const captureMethods = ["geometric", "arithmetic", "cumulative", "annualised"] as const;

export type CaptureMethod = (typeof captureMethods)[number];

/** The same for the periods of a fall, two of them also with the periods in which the benchmark stood still. */
export const downCaptureMethods = [...captureMethods, "arithmeticNotUp", "cumulativeNotUp"] as const;

export type DownCaptureMethod = (typeof downCaptureMethods)[number];

/**
 * Up capture: what a fund earned in the periods in which its benchmark rose, over what that earned.
 *
 * By method the geometric mean return a period, the arithmetic mean, the compounded return of all those
 * periods, which grows with their number, or that growth a year, which grows with the periods in it.
 *
 * @param returns - one a period, fractions, at least one
 * @param benchmark - over the same periods
 * @param periods - periods in a year; only "annualised" looks at it
 * @returns a ratio: 1.1 is a tenth more than the benchmark
 * @throws DataError or InputError as requirePairs; DataError tooFew if the benchmark never rose
 * @example upCapture([0.5, 0.5, -0.1], [0.25, 0.25, -0.2]) // 2
 */
export function upCapture(
  returns: readonly number[],
  benchmark: readonly number[],
  method: CaptureMethod = "geometric",
  periods = 12,
): number {
  return capture(returns, benchmark, (b) => b > 0, averages(periods)[method]);
}

/**
 * Down capture: what a fund lost in the periods in which its benchmark fell, over what that lost.
 *
 * @param method - as upCapture; the two NotUp count periods in which the benchmark stood still as falls
 * @returns a ratio: 0.9 is a tenth less than the benchmark
 * @throws as upCapture, if the benchmark never fell
 * @example downCapture([0.5, -0.25], [0.25, -0.5]) // 0.5
 */
export function downCapture(
  returns: readonly number[],
  benchmark: readonly number[],
  method: DownCaptureMethod = "geometric",
  periods = 12,
): number {
  const { arithmetic, cumulative, ...others } = averages(periods);
  const isNotUp = (b: number) => b <= 0;
  if (method === "arithmeticNotUp") return capture(returns, benchmark, isNotUp, arithmetic);
  if (method === "cumulativeNotUp") return capture(returns, benchmark, isNotUp, cumulative);
  return capture(returns, benchmark, (b) => b < 0, { arithmetic, cumulative, ...others }[method]);
}

function capture(
  returns: readonly number[],
  benchmark: readonly number[],
  isWanted: (r: number) => boolean,
  average: Average,
): number {
  requirePairs(returns, benchmark, 1);
  const [ours, theirs] = pairsWhere(returns, benchmark, isWanted);
  if (theirs.length === 0) throw new DataError("tooFew", { subject: "benchmark", needed: 1, found: 0 });
  return quotient(average(ours), average(theirs, "benchmark"), "capture");
}

type Average = (returns: number[], argument?: string) => number;

const averages = (periods: number): { readonly [M in CaptureMethod]: Average } => ({
  geometric: (returns, argument) => growthRate(returns, 1, 0, argument),
  arithmetic: mean,
  cumulative: (returns, argument) => growthRate(returns, returns.length, 0, argument),
  annualised: (returns, argument) => growthRate(returns, periods, 0, argument),
});
