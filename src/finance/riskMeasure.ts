import { InputError } from "../errors.ts";
import { alpha } from "./risk/alpha.ts";
import { beta, downBeta, upBeta } from "./risk/beta.ts";
import { calmar } from "./risk/calmar.ts";
import { downCapture, upCapture } from "./risk/capture.ts";
import { correlation } from "./risk/correlation.ts";
import { downsideDeviation } from "./risk/downsideDeviation.ts";
import { expectedShortfall } from "./risk/expectedShortfall.ts";
import { informationRatio } from "./risk/informationRatio.ts";
import { kurtosis } from "./risk/kurtosis.ts";
import { maxDrawdown } from "./risk/maxDrawdown.ts";
import { semideviation } from "./risk/semideviation.ts";
import { sharpe } from "./risk/sharpe.ts";
import { skewness } from "./risk/skewness.ts";
import { sortino } from "./risk/sortino.ts";
import { trackingError } from "./risk/trackingError.ts";
import { treynor } from "./risk/treynor.ts";
import { ulcer } from "./risk/ulcer.ts";
import { valueAtRisk } from "./risk/valueAtRisk.ts";
import { volatility } from "./risk/volatility.ts";

/** Periods are those in a year, the rate is that of one period. */
type Absolute = (returns: readonly number[], periods: number, rate: number) => number;
type Relative = (
  returns: readonly number[],
  benchmark: readonly number[],
  periods: number,
  rate: number,
) => number;

/** Measures of returns alone. */
const absolute = {
  volatility,
  downside: downsideDeviation,
  semideviation,
  sharpe,
  sortino,
  maxDrawdown,
  ulcer,
  calmar,
  var: (returns) => valueAtRisk(returns),
  es: (returns) => expectedShortfall(returns),
  skewness,
  kurtosis,
} satisfies Record<string, Absolute>;

/** Measures against a benchmark. */
const relative = {
  beta,
  upBeta,
  downBeta,
  alpha,
  correlation,
  trackingError,
  informationRatio,
  upCapture: (returns, benchmark) => upCapture(returns, benchmark),
  downCapture: (returns, benchmark) => downCapture(returns, benchmark),
  treynor,
} satisfies Record<string, Relative>;

type AbsoluteMeasure = keyof typeof absolute;
type RelativeMeasure = keyof typeof relative;
export type RiskMeasure = AbsoluteMeasure | RelativeMeasure;

/** Everything that can be asked about the risk of returns. */
export const riskMeasures = [...Object.keys(absolute), ...Object.keys(relative)] as RiskMeasure[];

/**
 * Whether a measure sets returns against a benchmark's.
 *
 * @example isRelative("beta") // true
 */
export function isRelative(measure: RiskMeasure): measure is RelativeMeasure {
  return Object.hasOwn(relative, measure);
}

/**
 * A measure of risk by its name, worked out as its own function in `risk/` does: var and es at 95 %, captures
 * of geometric means.
 *
 * @param returns - one a period, fractions, oldest first
 * @param benchmark - over the same periods, as many; null for none
 * @param periods - periods in a year
 * @param rate - risk-free return a year, a fraction; each period gets an equal part, as its means are not compounded
 * either. It is what downside and sortino measure shortfalls from, too
 * @throws InputError needsBenchmark, and as the measure's own function does
 * @throws DataError tooFew; MathError if the returns give the measure no value
 * @example riskMeasure("maxDrawdown", [0.5, -0.5, -0.5, 1]) // -0.75
 * @example riskMeasure("beta", [0.5, 0, 1], [0.25, 0, 0.5]) // 2
 * @example riskMeasure("sharpe", [0.02, 0.04], null, 2, 0.02) // 2
 */
export function riskMeasure(
  measure: RiskMeasure,
  returns: readonly number[],
  benchmark: readonly number[] | null = null,
  periods = 12,
  rate = 0,
): number {
  if (!(periods > 0)) throw new InputError("mustBePositive", { argument: "periods" });
  if (!isRelative(measure)) {
    const alone: Absolute = absolute[measure];
    return alone(returns, periods, rate / periods);
  }
  if (benchmark === null) throw new InputError("needsBenchmark", { measure });
  const against: Relative = relative[measure];
  return against(returns, benchmark, periods, rate / periods);
}
