import { mean, sampleStandardDeviation } from "simple-statistics";
import { DataError, InputError } from "../../errors.ts";

/** What can be asked of a rotation; the default comes first, and "table" is all of it. */
export const rotationOutputs = ["run", "ratio", "average", "z", "signal", "table"] as const;

export type RotationOutput = (typeof rotationOutputs)[number];

/** Relative differences up to this are rounding, not movement. */
const ROUNDING = 1e-12;

/** Where the ratio of two indices stands at one month end. */
export interface RotationPoint {
  /** Numerator ÷ denominator, 1 at the first month end. */
  readonly ratio: number;
  /** −3: fell in this and the two months before it; 2: rose in the last two. 0 at the first, and where it did not move. */
  readonly run: number;
  /** Mean of the ratio over the last months; null before there are as many. */
  readonly average: number | null;
  /** Distance from that mean in sample standard deviations (n − 1) of the same months; null where they do not vary. */
  readonly z: number | null;
  /** Side of the mean on which the ratio stands: 1 the numerator's, −1 the denominator's, 0 on it. */
  readonly signal: -1 | 0 | 1 | null;
}

/**
 * Rotation between two styles, month end by month end: the ratio of their indices, how many months
 * running it has fallen or risen, and where it stands against its moving average.
 *
 * @param numerator - index levels at consecutive month ends, oldest first, above zero
 * @param denominator - likewise, as many
 * @param months - length of the moving average and of the window of z, a whole number from 1
 * @returns one point a month end
 * @throws InputError if the lengths differ, a level is not above zero or months is no such number
 * @throws DataError tooFew with fewer than two month ends: nothing has moved yet
 * @example rotation([4, 3, 2], [1, 1, 1]).map((point) => point.run) // [0, -1, -2]
 * @example rotation([4, 3, 1], [1, 1, 1], 2).at(-1) // { ratio: 0.25, run: -2, average: 0.5, z: -0.7071067811865475, signal: -1 }
 */
export function rotation(
  numerator: readonly number[],
  denominator: readonly number[],
  months = 12,
): readonly RotationPoint[] {
  if (numerator.length !== denominator.length)
    throw new InputError("rangesDiffer", { first: "numerator", second: "denominator" });
  if (!numerator.every(isLevel)) throw new InputError("mustBePositive", { argument: "numerator" });
  if (!denominator.every(isLevel)) throw new InputError("mustBePositive", { argument: "denominator" });
  if (!Number.isInteger(months) || months < 1)
    throw new InputError("outOfBounds", { argument: "months", given: String(months), bounds: "1, 2, 3, …" });
  if (numerator.length < 2)
    throw new DataError("tooFew", { subject: "ratio", needed: 2, found: numerator.length });

  const base = numerator[0]! / denominator[0]!;
  const ratios = numerator.map((level, i) => level / denominator[i]! / base);
  const runs = runsOf(ratios);
  return ratios.map((ratio, i) => ({
    ratio,
    run: runs[i]!,
    ...against(ratio, i + 1 < months ? null : ratios.slice(i + 1 - months, i + 1)),
  }));
}

/** At each place, how many steps running the values have fallen (negative) or risen. */
function runsOf(values: readonly number[]): readonly number[] {
  const runs: number[] = [];
  values.forEach((value, i) => {
    const step = i === 0 ? 0 : signOf(value, values[i - 1]!);
    const before = runs.at(-1) ?? 0;
    runs.push(step === Math.sign(before) ? before + step : step);
  });
  return runs;
}

function against(ratio: number, window: number[] | null): Pick<RotationPoint, "average" | "z" | "signal"> {
  if (window === null) return { average: null, z: null, signal: null };
  const average = mean(window);
  const spread = window.length < 2 ? 0 : sampleStandardDeviation(window);
  const z = spread <= ROUNDING * average ? null : (ratio - average) / spread;
  return { average, z, signal: signOf(ratio, average) };
}

function signOf(value: number, beside: number): -1 | 0 | 1 {
  if (Math.abs(value - beside) <= ROUNDING * beside) return 0;
  return value < beside ? -1 : 1;
}

const isLevel = (x: number) => Number.isFinite(x) && x > 0;
