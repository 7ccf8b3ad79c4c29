import { alpha, alphaMethods } from "./alpha.ts";
import { beta, downBeta, upBeta } from "./beta.ts";
import { calmar, calmarMethods } from "./calmar.ts";
import { captureMethods, downCapture, downCaptureMethods, upCapture } from "./capture.ts";
import { chosenMethod } from "./chosenMethod.ts";
import { correlation, correlationMethods } from "./correlation.ts";
import { downsideDeviation, shortfallMethods } from "./downsideDeviation.ts";
import { expectedShortfall, shortfallTails } from "./expectedShortfall.ts";
import { informationRatio } from "./informationRatio.ts";
import { kurtosis, kurtosisMethods } from "./kurtosis.ts";
import { maxDrawdown } from "./maxDrawdown.ts";
import { semideviation } from "./semideviation.ts";
import { sharpe } from "./sharpe.ts";
import { skewness } from "./skewness.ts";
import { sortino } from "./sortino.ts";
import { trackingError } from "./trackingError.ts";
import { treynor } from "./treynor.ts";
import { ulcer, ulcerMethods } from "./ulcer.ts";
import { valueAtRisk, varMethods } from "./valueAtRisk.ts";
import { deviationMethods, volatility } from "./volatility.ts";
import { yearlyMethods } from "./yearlyReturn.ts";

/** Everything a measure may look at. */
interface Question {
  readonly returns: readonly number[];
  /** Over the same periods; empty for measures of returns alone. */
  readonly benchmark: readonly number[];
  /** In a year. */
  readonly periods: number;
  /** Risk-free return a period. */
  readonly rate: number;
  readonly confidence: number;
  /** By actual/365.25; null where the returns have no dates. */
  readonly years: number | null;
}

/** The words of a measure's methods, the default first, and its value by one of them (null: the default). */
interface Measure {
  readonly methods: readonly string[];
  /** Whether it is a return, or a share of the benchmark's; the others are bare ratios. */
  readonly isFraction: boolean;
  readonly value: (question: Question, method: string | null) => number;
}

type Worked<M extends string> = (question: Question, method: M) => number;

function ratio<M extends string>(methods: readonly [M, ...M[]], value: Worked<M>): Measure {
  return {
    methods,
    isFraction: false,
    value: (question, method) => value(question, chosenMethod(method, methods)),
  };
}

function fraction<M extends string>(methods: readonly [M, ...M[]], value: Worked<M>): Measure {
  return { ...ratio(methods, value), isFraction: true };
}

/** Of measures that are worked out in one way. */
const compounded = ["compounded"] as const;
const leastSquares = ["leastSquares"] as const;

/** Measures of returns alone. */
export const absolute = {
  volatility: fraction(deviationMethods, (q, by) => volatility(q.returns, q.periods, by)),
  downside: fraction(shortfallMethods, (q, by) => downsideDeviation(q.returns, q.periods, q.rate, by)),
  semideviation: fraction(shortfallMethods, (q, by) => semideviation(q.returns, q.periods, by)),
  sharpe: ratio(yearlyMethods, (q, by) => sharpe(q.returns, q.periods, q.rate, by)),
  sortino: ratio(shortfallMethods, (q, by) => sortino(q.returns, q.periods, q.rate, by)),
  maxDrawdown: fraction(compounded, (q) => maxDrawdown(q.returns)),
  ulcer: fraction(ulcerMethods, (q, by) => ulcer(q.returns, by)),
  calmar: ratio(calmarMethods, (q, by) => calmar(q.returns, q.periods, by, q.years)),
  var: fraction(varMethods, (q, by) => valueAtRisk(q.returns, q.confidence, by)),
  es: fraction(shortfallTails, (q, by) => expectedShortfall(q.returns, q.confidence, by)),
  skewness: ratio(deviationMethods, (q, by) => skewness(q.returns, by)),
  kurtosis: ratio(kurtosisMethods, (q, by) => kurtosis(q.returns, by)),
} satisfies Record<string, Measure>;

/** Measures against a benchmark. */
export const relative = {
  beta: ratio(leastSquares, (q) => beta(q.returns, q.benchmark)),
  upBeta: ratio(leastSquares, (q) => upBeta(q.returns, q.benchmark)),
  downBeta: ratio(leastSquares, (q) => downBeta(q.returns, q.benchmark)),
  alpha: fraction(alphaMethods, (q, by) => alpha(q.returns, q.benchmark, q.periods, q.rate, by)),
  correlation: ratio(correlationMethods, (q, by) => correlation(q.returns, q.benchmark, by)),
  trackingError: fraction(deviationMethods, (q, by) => trackingError(q.returns, q.benchmark, q.periods, by)),
  informationRatio: ratio(yearlyMethods, (q, by) => informationRatio(q.returns, q.benchmark, q.periods, by)),
  upCapture: fraction(captureMethods, (q, by) => upCapture(q.returns, q.benchmark, by, q.periods)),
  downCapture: fraction(downCaptureMethods, (q, by) => downCapture(q.returns, q.benchmark, by, q.periods)),
  treynor: fraction(yearlyMethods, (q, by) => treynor(q.returns, q.benchmark, q.periods, q.rate, by)),
} satisfies Record<string, Measure>;
