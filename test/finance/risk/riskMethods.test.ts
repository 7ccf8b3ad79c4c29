/* One small case a method, worked out by hand or by the program named, so that they are checked where the peers' vectors are not at hand. */
import {
  riskMeasure,
  riskMeasures,
  riskMethods,
  type RiskMeasure,
} from "../../../src/finance/risk/riskMeasure.ts";

interface Case {
  readonly measure: RiskMeasure;
  readonly method: string;
  readonly returns: readonly number[];
  readonly benchmark?: readonly number[];
  readonly expected: number;
  readonly periods?: number;
  readonly confidence?: number;
  readonly years?: number;
}

const four = [0.5, -0.5, 0.25, 0];
const up = [0.5, 0, 1];
const half = [0.25, 0, 0.5];
/** Excel's own example of SKEW and KURT: skewness 0.359543, kurtosis −0.151800, SKEW.P 0.303193. */
const excel = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];
/** Mean 0, m₂ 2.5, m₃ 4.5, m₄ 14.5. */
const skewed = [-1, -1, -1, 3];

const cases: readonly Case[] = [
  { measure: "volatility", method: "sample", returns: [0.01, 0.03], periods: 2, expected: 0.02 },
  { measure: "volatility", method: "population", returns: [0.5, 1.5], periods: 4, expected: 1 },
  { measure: "downside", method: "full", returns: four, periods: 4, expected: 0.5 },
  { measure: "downside", method: "subset", returns: four, periods: 4, expected: 1 },
  { measure: "semideviation", method: "full", returns: [1, -1], periods: 2, expected: 1 },
  { measure: "semideviation", method: "subset", returns: [1, -1], periods: 1, expected: 1 },
  { measure: "sharpe", method: "arithmetic", returns: [0.01, 0.03], periods: 2, expected: 2 },
  { measure: "sharpe", method: "geometric", returns: [0, 1.25], periods: 2, expected: 1 },
  { measure: "sortino", method: "full", returns: [0.5, -0.5, 0.5, 0.5], periods: 4, expected: 2 },
  { measure: "sortino", method: "subset", returns: [0.5, -0.5, 0.5, 0.5], periods: 4, expected: 1 },
  { measure: "maxDrawdown", method: "compounded", returns: [0.5, -0.5, -0.5, 1], expected: -0.75 },
  { measure: "ulcer", method: "population", returns: [-0.5, 0], expected: 0.5 },
  { measure: "ulcer", method: "sample", returns: [-0.5, 1], expected: 0.5 },
  { measure: "calmar", method: "periods", returns: [1, -0.5, 1.25, 0], periods: 2, expected: 1 },
  { measure: "calmar", method: "calendar", returns: [1, -0.5, 1.25, 0], years: 2, expected: 1 },
  {
    measure: "var",
    method: "historical",
    returns: [0.25, -0.5, 0, 0.5, -0.25],
    confidence: 0.75,
    expected: -0.25,
  },
  // 0 − 1.6448536 × 1, and × √(4 ÷ 3)
  { measure: "var", method: "gaussian", returns: [-1, -1, 1, 1], expected: -1.6448536 },
  { measure: "var", method: "gaussianSample", returns: [-1, -1, 1, 1], expected: -1.8993134 },
  // S = 0, K = −2: z − (z³ − 3z) ÷ 12 with z = −1.6448536
  { measure: "var", method: "modified", returns: [-1, -1, 1, 1], expected: -1.6852151 },
  {
    measure: "es",
    method: "historical",
    returns: [0.25, -0.5, 0, 0.5, -0.25],
    confidence: 0.75,
    expected: -0.375,
  },
  // φ(z) ÷ 5% = 2.0627128
  { measure: "es", method: "gaussian", returns: [-1, -1, 1, 1], expected: -2.0627128 },
  // times 1 − (z² − 1) ÷ 12
  { measure: "es", method: "modified", returns: [-1, -1, 1, 1], expected: -1.7695423 },
  // 0.02 − 0.2533471 × 0.3978065 = −0.0807832: −0.5 and −0.25 are below it
  {
    measure: "es",
    method: "belowGaussian",
    returns: [0.25, -0.5, 0.1, 0.5, -0.25],
    confidence: 0.6,
    expected: -0.375,
  },
  { measure: "skewness", method: "sample", returns: excel, expected: 0.3595431 },
  { measure: "skewness", method: "population", returns: excel, expected: 0.3031934 },
  { measure: "kurtosis", method: "sample", returns: excel, expected: -0.1517996 },
  { measure: "kurtosis", method: "population", returns: skewed, expected: 21 / 9 - 3 },
  { measure: "kurtosis", method: "moment", returns: skewed, expected: 21 / 9 },
  { measure: "beta", method: "leastSquares", returns: up, benchmark: half, expected: 2 },
  {
    measure: "upBeta",
    method: "leastSquares",
    returns: [0.5, 1, 7],
    benchmark: [0.25, 0.5, -0.5],
    expected: 2,
  },
  {
    measure: "downBeta",
    method: "leastSquares",
    returns: [-0.5, -1, 7],
    benchmark: [-0.25, -0.5, 0.5],
    expected: 2,
  },
  {
    measure: "alpha",
    method: "arithmetic",
    returns: [0.75, 0.25, 1.25],
    benchmark: half,
    periods: 4,
    expected: 1,
  },
  {
    measure: "alpha",
    method: "geometric",
    returns: [0.75, 0.25, 1.25],
    benchmark: half,
    periods: 2,
    expected: 0.5625,
  },
  {
    measure: "alpha",
    method: "period",
    returns: [0.75, 0.25, 1.25],
    benchmark: half,
    periods: 4,
    expected: 0.25,
  },
  { measure: "correlation", method: "pearson", returns: [0, 0, 1, 1], benchmark: [1, 0, 1, 0], expected: 0 },
  // ranks 1 2 3 4 against 1.5 1.5 3 4: 4.5 ÷ √(5 × 4.5)
  {
    measure: "correlation",
    method: "spearman",
    returns: [1, 2, 3, 50],
    benchmark: [0, 0, 2, 3],
    expected: 0.9486833,
  },
  {
    measure: "trackingError",
    method: "sample",
    returns: [0.25, 0.5, 0.25],
    benchmark: [0, 0, 0.25],
    periods: 4,
    expected: 0.5,
  },
  {
    measure: "trackingError",
    method: "population",
    returns: [0.5, 1.5],
    benchmark: [0, 0],
    periods: 4,
    expected: 1,
  },
  {
    measure: "informationRatio",
    method: "arithmetic",
    returns: [0.5, 0.75, 0.25],
    benchmark: [0, 0.75, 0.25],
    periods: 3,
    expected: 1,
  },
  // growth 125% and 0% over two periods, tracking error 1.25
  {
    measure: "informationRatio",
    method: "geometric",
    returns: [0, 1.25],
    benchmark: [0, 0],
    periods: 2,
    expected: 1,
  },
  { measure: "upCapture", method: "geometric", returns: [0, 1.25], benchmark: [0.25, 0.25], expected: 2 },
  { measure: "upCapture", method: "arithmetic", returns: [0, 1], benchmark: [0.25, 0.25], expected: 2 },
  { measure: "upCapture", method: "cumulative", returns: [0, 1.25], benchmark: [0.25, 0.6], expected: 1.25 },
  {
    measure: "upCapture",
    method: "annualised",
    returns: [0.5, 0.5],
    benchmark: [0.25, 0.25],
    periods: 2,
    expected: 1.25 / 0.5625,
  },
  {
    measure: "downCapture",
    method: "geometric",
    returns: [-0.25, -0.25],
    benchmark: [-0.5, -0.5],
    expected: 0.5,
  },
  {
    measure: "downCapture",
    method: "arithmetic",
    returns: [-0.5, 0, 9],
    benchmark: [-0.5, -0.5, 0],
    expected: 0.5,
  },
  {
    measure: "downCapture",
    method: "cumulative",
    returns: [-0.5, -0.5],
    benchmark: [-0.5, -0.25],
    expected: 1.2,
  },
  {
    measure: "downCapture",
    method: "annualised",
    returns: [-0.5],
    benchmark: [-0.25],
    periods: 2,
    expected: 0.75 / 0.4375,
  },
  {
    measure: "downCapture",
    method: "arithmeticNotUp",
    returns: [-0.25, -0.25, 9],
    benchmark: [-0.5, 0, 1],
    expected: 1,
  },
  {
    measure: "downCapture",
    method: "cumulativeNotUp",
    returns: [-0.5, -0.5, 9],
    benchmark: [-0.5, 0, 1],
    expected: 1.5,
  },
  { measure: "treynor", method: "arithmetic", returns: up, benchmark: half, periods: 4, expected: 1 },
  {
    measure: "treynor",
    method: "geometric",
    returns: [0, 1.25],
    benchmark: [0, 0.625],
    periods: 2,
    expected: 0.625,
  },
];

test.each(cases)("$measure by $method is $expected", ({ measure, returns, expected, ...options }) => {
  expect(riskMeasure(measure, returns, options)).toBeCloseTo(expected, 6);
});

test("no measure and no method is without a case", () => {
  const all = riskMeasures.flatMap((measure) => riskMethods(measure).map((method) => `${measure} ${method}`));
  expect(all.filter((each) => !cases.some(({ measure, method }) => each === `${measure} ${method}`))).toEqual(
    [],
  );
});
