import { harmonicMean, mean, median, sampleStandardDeviation } from "simple-statistics";
import { DataError, InputError, MathError } from "../../errors.ts";
import { perGap } from "./perGap.ts";

/** The ways to set a P/E against its own history; the default comes first. */
export const peStatistics = [
  "upside",
  "gap",
  "mean",
  "median",
  "harmonic",
  "z",
  "percentile",
  "percentileBelow",
  "percentileUpTo",
  "percentileRank",
  "count",
] as const;

export type PeStatistic = (typeof peStatistics)[number];

/** P/Es that differ by no larger part than this are the same: the rest is rounding. */
const ROUNDING = 1e-12;

/** How many P/Es a statistic needs, where that is not one. */
const NEEDED: { readonly [S in PeStatistic]?: number } = { z: 2, count: 0 };

/**
 * A P/E against its own history.
 *
 * With m the arithmetic mean of the history: upside m ÷ current − 1, the price gain if the P/E went
 * back to its mean at unchanged earnings; gap current ÷ m − 1; z (current − m) ÷ s, with s the sample
 * standard deviation (n − 1); percentile the share of the history below current, ties counted half
 * (percentileBelow not at all, percentileUpTo in full, percentileRank by the mean of the places they take).
 * mean, median and harmonic are those means of the history, and count is its length: for these
 * four `current` is not looked at. The harmonic mean is the P/E of the mean earnings yield, and the
 * one least moved by a few very high P/Es.
 *
 * @param current - P/E, a multiple above zero
 * @param history - P/Es above zero of the same basis and method, in any order
 * @returns a fraction; for mean, median and harmonic a multiple; for z standard deviations
 * @throws InputError mustBePositive if a P/E of the history is not above zero: leave such years out,
 * or compare earnings yields
 * @throws DataError tooFew if the history is empty, or for z has one P/E only
 * @throws MathError if current is not above zero, or for z if the history does not vary
 * @example peHistory(12, [15, 15]) // 0.25
 * @example peHistory(20, [10, 20, 30, 40], "percentile") // 0.375
 * @example peHistory(20, [10, 20, 30, 40], "percentileUpTo") // 0.5
 */
export function peHistory(
  current: number,
  history: readonly number[],
  statistic: PeStatistic = "upside",
): number {
  if (!history.every(isMultiple)) throw new InputError("mustBePositive", { argument: "history" });
  const needed = NEEDED[statistic] ?? 1;
  if (history.length < needed)
    throw new DataError("tooFew", { subject: "P/E history", needed, found: history.length });
  return formulas[statistic](current, [...history]);
}

const formulas: { readonly [S in PeStatistic]: (current: number, past: number[]) => number } = {
  upside: (current, past) => perGap(current, mean(past), "upside"),
  gap: (current, past) => perGap(current, mean(past), "discount"),
  mean: (_, past) => mean(past),
  median: (_, past) => median(past),
  harmonic: (_, past) => harmonicMean(past),
  z: zScore,
  percentile: (current, past) => share(current, past, (below, equal) => below + equal / 2),
  percentileBelow: (current, past) => share(current, past, (below) => below),
  percentileUpTo: (current, past) => share(current, past, (below, equal) => below + equal),
  percentileRank: (current, past) =>
    share(current, past, (below, equal) => below + (equal > 0 ? (equal + 1) / 2 : 0)),
  count: (_, past) => past.length,
};

function zScore(current: number, past: number[]): number {
  const isFlat = past.every((pe) => Math.abs(pe - past[0]!) <= ROUNDING * past[0]!);
  if (!isMultiple(current) || isFlat) throw new MathError("undefinedMaths", { what: "P/E z" });
  return (current - mean(past)) / sampleStandardDeviation(past);
}

/** The share of the past that counts as below current, by how many are below and how many equal. */
function share(
  current: number,
  past: readonly number[],
  counted: (below: number, equal: number) => number,
): number {
  if (!isMultiple(current)) throw new MathError("undefinedMaths", { what: "P/E percentile" });
  const below = past.filter((pe) => pe < current).length;
  const equal = past.filter((pe) => pe === current).length;
  return counted(below, equal) / past.length;
}

const isMultiple = (x: number) => Number.isFinite(x) && x > 0;
