import {
  mean,
  min,
  quantile,
  rootMeanSquare,
  sampleCorrelation,
  sampleCovariance,
  sampleKurtosis,
  sampleSkewness,
  sampleStandardDeviation,
  sampleVariance,
} from "simple-statistics";
import type { RiskMeasure } from "../../../src/finance/risk/riskMeasure.ts";

const PERIODS = 252;
const TAIL = 0.05;

/** A measure by its textbook formula and the library's functions, as one would write it in an afternoon; nothing is checked. */
export function naiveRisk(measure: RiskMeasure, returns: number[], benchmark: number[]): number {
  return measures[measure](returns, benchmark);
}

type Naive = (returns: number[], benchmark: number[]) => number;

const yearly = (returns: number[]) => mean(returns) * PERIODS;
const volatility = (returns: number[]) => sampleStandardDeviation(returns) * Math.sqrt(PERIODS);
const downside = (returns: number[], target: number) =>
  rootMeanSquare(returns.map((r) => Math.min(r - target, 0))) * Math.sqrt(PERIODS);
const beta: Naive = (returns, benchmark) => sampleCovariance(returns, benchmark) / sampleVariance(benchmark);
const active: Naive = (returns, benchmark) => volatility(returns.map((r, i) => r - benchmark[i]!));
const growth = (returns: number[], periods: number) =>
  returns.reduce((wealth, r) => wealth * (1 + r), 1) ** (periods / returns.length) - 1;

function drawdowns(returns: number[]): number[] {
  let [wealth, peak] = [1, 1];
  return returns.map((r) => {
    wealth *= 1 + r;
    peak = Math.max(peak, wealth);
    return wealth / peak - 1;
  });
}

/** A measure over the periods in which the benchmark rose, or fell. */
const where =
  (isWanted: (r: number) => boolean, measure: Naive): Naive =>
  (returns, benchmark) =>
    measure(
      returns.filter((_, i) => isWanted(benchmark[i]!)),
      benchmark.filter(isWanted),
    );
const up = (r: number) => r > 0;
const down = (r: number) => r < 0;
const capture: Naive = (returns, benchmark) => growth(returns, 1) / growth(benchmark, 1);

const measures: Readonly<Record<RiskMeasure, Naive>> = {
  volatility,
  downside: (returns) => downside(returns, 0),
  semideviation: (returns) => downside(returns, mean(returns)),
  sharpe: (returns) => yearly(returns) / volatility(returns),
  sortino: (returns) => yearly(returns) / downside(returns, 0),
  maxDrawdown: (returns) => min(drawdowns(returns)),
  ulcer: (returns) => rootMeanSquare(drawdowns(returns)),
  calmar: (returns) => growth(returns, PERIODS) / -min(drawdowns(returns)),
  var: (returns) => quantile(returns, TAIL),
  es: (returns) => {
    const limit = quantile(returns, TAIL);
    return mean(returns.filter((r) => r <= limit));
  },
  skewness: (returns) => sampleSkewness(returns),
  kurtosis: (returns) => sampleKurtosis(returns),
  beta,
  upBeta: where(up, beta),
  downBeta: where(down, beta),
  alpha: (returns, benchmark) => yearly(returns) - beta(returns, benchmark) * yearly(benchmark),
  correlation: (returns, benchmark) => sampleCorrelation(returns, benchmark),
  trackingError: active,
  informationRatio: (returns, benchmark) =>
    (yearly(returns) - yearly(benchmark)) / active(returns, benchmark),
  upCapture: where(up, capture),
  downCapture: where(down, capture),
  treynor: (returns, benchmark) => yearly(returns) / beta(returns, benchmark),
};
