/*
 * The 24 monthly returns of Bacon, Practical Portfolio Performance Measurement and Attribution (2nd ed., 2008), and what
 * PerformanceAnalytics 2.1.0 answers about them: a few figures that stand where the peers' own cases are not at hand.
 */
import { riskMeasure, type RiskMeasure } from "../../../src/finance/risk/riskMeasure.ts";

const portfolio = [
  ...[0.003, 0.026, 0.011, -0.01, 0.015, 0.025, 0.016, 0.067, -0.014, 0.04, -0.005, 0.081],
  ...[0.04, -0.037, -0.061, 0.017, -0.049, -0.022, 0.07, 0.058, -0.065, 0.024, -0.005, -0.009],
];
const benchmark = [
  ...[0.002, 0.025, 0.018, -0.011, 0.014, 0.018, 0.014, 0.065, -0.015, 0.042, -0.006, 0.083],
  ...[0.039, -0.038, -0.062, 0.015, -0.048, 0.021, 0.06, 0.056, -0.067, 0.019, -0.003, 0],
];

/** Whose function it is, our measure and method, periods in a year (1: of one period), and the peer's figure. */
type Case = readonly [
  peer: string,
  measure: RiskMeasure,
  method: string | null,
  periods: number,
  expected: number,
];

const cases: readonly Case[] = [
  ["StdDev", "volatility", null, 1, 0.0395485392463709],
  ["StdDev.annualized", "volatility", null, 12, 0.137000158679692],
  ["DownsideDeviation, method=full", "downside", "full", 1, 0.0229374148499782],
  ["DownsideDeviation, method=subset", "downside", "subset", 1, 0.0355344902876065],
  ["SemiDeviation", "semideviation", null, 1, 0.0277331029637868],
  ["UlcerIndex", "ulcer", null, 12, 0.0611842872618962],
  ["CalmarRatio", "calmar", null, 12, 0.716639051162374],
  ["VaR, method=historical", "var", "historical", 12, -0.0592],
  ["VaR, method=gaussian", "var", "gaussian", 12, -0.0546818983364544],
  ["VaR, method=modified", "var", "modified", 12, -0.056028994816641],
  ["ES, method=historical", "es", "historical", 12, -0.063],
  ["CAPM.beta.bull", "upBeta", null, 12, 1.07432293098708],
  ["CAPM.beta.bear", "downBeta", null, 12, 0.98132846871982],
  ["CAPM.alpha", "alpha", "period", 12, -0.00103012084491835],
  ["TrackingError", "trackingError", null, 12, 0.0336397151412227],
  ["UpDownRatios, Capture, Up", "upCapture", "cumulative", 12, 0.945618894685048],
  ["UpDownRatios, Capture, Down", "downCapture", "cumulativeNotUp", 12, 1.01645632777867],
  ["UpDownRatios, Capture, Down, geometric=FALSE", "downCapture", "arithmeticNotUp", 12, 1.02],
  ["cor, method=spearman", "correlation", "spearman", 12, 0.919930374238468],
];

test.each(cases)("PerformanceAnalytics %s is our %s", (_, measure, method, periods, expected) => {
  expect(riskMeasure(measure, portfolio, { benchmark, method, periods })).toBeCloseTo(expected, 9);
});
