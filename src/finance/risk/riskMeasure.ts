import { InputError } from "../../errors.ts";
import { absolute, relative } from "./measures.ts";

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
 * The ways a measure can be worked out, the default first.
 *
 * @example riskMethods("sharpe") // ["arithmetic", "geometric"]
 */
export function riskMethods(measure: RiskMeasure): readonly string[] {
  return named(measure).methods;
}

/**
 * Whether a measure is a return, or a share of the benchmark's: a fraction, to be shown in percent.
 *
 * @example isFraction("volatility") // true
 * @example isFraction("sharpe") // false
 */
export function isFraction(measure: RiskMeasure): boolean {
  return named(measure).isFraction;
}

const named = (measure: RiskMeasure) => (isRelative(measure) ? relative[measure] : absolute[measure]);

/** What goes with the returns. */
interface RiskOptions {
  /** Over the same periods, as many; null for none. */
  readonly benchmark?: readonly number[] | null;
  /** Periods in a year. */
  readonly periods?: number;
  /**
   * Risk-free return a year, a fraction; each period gets an equal part, as means are not compounded either.
   * It is what downside and sortino measure shortfalls from, too.
   */
  readonly rate?: number;
  /** One of the measure's `riskMethods`, in any case; null for the first. */
  readonly method?: string | null;
  /** Of var and es, a fraction between 0 and 1. */
  readonly confidence?: number;
  /** How long the returns took, by actual/365.25; null where they have no dates. */
  readonly years?: number | null;
}

const usual: Required<RiskOptions> = {
  benchmark: null,
  periods: 12,
  rate: 0,
  method: null,
  confidence: 0.95,
  years: null,
};

/**
 * A measure of risk by its name, worked out as its own function in `risk/` does.
 *
 * @param returns - one a period, fractions, oldest first
 * @throws InputError needsBenchmark; notAnOption for a method that is none of the measure's; and as the measure's own
 * function does
 * @throws DataError tooFew; MathError if the returns give the measure no value
 * @example riskMeasure("maxDrawdown", [0.5, -0.5, -0.5, 1]) // -0.75
 * @example riskMeasure("beta", [0.5, 0, 1], { benchmark: [0.25, 0, 0.5] }) // 2
 * @example riskMeasure("sharpe", [0.01, 0.03], { periods: 2, rate: 0.02 }) // 1
 * @example riskMeasure("kurtosis", [-1, -1, 1, 1], { method: "population" }) // -2
 */
export function riskMeasure(
  measure: RiskMeasure,
  returns: readonly number[],
  options: RiskOptions = {},
): number {
  const { benchmark, periods, rate, method, ...others } = { ...usual, ...options };
  if (!(periods > 0)) throw new InputError("mustBePositive", { argument: "periods" });
  const perPeriod = { ...others, periods, rate: rate / periods };
  if (!isRelative(measure)) return absolute[measure].value({ ...perPeriod, returns, benchmark: [] }, method);
  if (benchmark === null) throw new InputError("needsBenchmark", { measure });
  return relative[measure].value({ ...perPeriod, returns, benchmark }, method);
}
