import fc from "fast-check";
import { mean } from "simple-statistics";
import { alpha } from "../../../src/finance/risk/alpha.ts";
import { beta, downBeta, upBeta } from "../../../src/finance/risk/beta.ts";
import { calmar } from "../../../src/finance/risk/calmar.ts";
import { captureMethods, downCapture, upCapture } from "../../../src/finance/risk/capture.ts";
import { correlation } from "../../../src/finance/risk/correlation.ts";
import { downsideDeviation } from "../../../src/finance/risk/downsideDeviation.ts";
import { drawdowns } from "../../../src/finance/risk/statistics/drawdowns.ts";
import { expectedShortfall } from "../../../src/finance/risk/expectedShortfall.ts";
import { growthRate } from "../../../src/finance/risk/statistics/growthRate.ts";
import { informationRatio } from "../../../src/finance/risk/informationRatio.ts";
import { kurtosis } from "../../../src/finance/risk/kurtosis.ts";
import { maxDrawdown } from "../../../src/finance/risk/maxDrawdown.ts";
import { isRelative, riskMeasure, riskMeasures, riskMethods } from "../../../src/finance/risk/riskMeasure.ts";
import { semideviation } from "../../../src/finance/risk/semideviation.ts";
import { sharpe } from "../../../src/finance/risk/sharpe.ts";
import { skewness } from "../../../src/finance/risk/skewness.ts";
import { sortino } from "../../../src/finance/risk/sortino.ts";
import { trackingError } from "../../../src/finance/risk/trackingError.ts";
import { treynor } from "../../../src/finance/risk/treynor.ts";
import { ulcer } from "../../../src/finance/risk/ulcer.ts";
import { valueAtRisk } from "../../../src/finance/risk/valueAtRisk.ts";
import { volatility } from "../../../src/finance/risk/volatility.ts";
import { problemOf } from "../problemOf.ts";

const r = fc.integer({ min: -60, max: 80 }).map((percent) => percent / 100);
const months = fc.array(r, { minLength: 5, maxLength: 40 });
const varied = months.filter((returns) => new Set(returns).size > 2);
const pairs = fc
  .array(fc.tuple(r, r), { minLength: 6, maxLength: 40 })
  .filter((both) => [0, 1].every((leg) => new Set(both.map((pair) => pair[leg]!)).size > 2))
  .map((both) => [both.map(([a]) => a), both.map(([, b]) => b)] as const);

test("figures that differ by rounding only have no slope, shape or correlation", () => {
  const noise = [0.1, 0.1, 0.1 + 1e-16, 0.1 - 1e-16, 0.1];
  const moving = [0.01, 0.02, -0.03, 0.04, 0];
  for (const measure of ["beta", "alpha", "treynor", "correlation"] as const)
    expect(problemOf(() => riskMeasure(measure, moving, { benchmark: noise }))).toMatchObject({
      problem: "undefinedMaths",
    });
  for (const measure of ["skewness", "kurtosis", "sharpe"] as const)
    expect(problemOf(() => riskMeasure(measure, noise))).toMatchObject({ problem: "undefinedMaths" });
  const little = noise.map((r, i) => r + i * 1e-9);
  expect(beta(little, little)).toBe(1);
});

test("volatility grows with the root of time and the size of moves, and not with their level", () => {
  fc.assert(
    fc.property(varied, (returns) => {
      const once = volatility(returns, 1);
      expect(volatility(returns)).toBeCloseTo(once * Math.sqrt(12), 12);
      expect(
        volatility(
          returns.map((x) => 1 - 3 * x),
          1,
        ),
      ).toBeCloseTo(3 * once, 12);
    }),
  );
});

test("downside and upside of the same returns make up their mean square", () => {
  fc.assert(
    fc.property(months, (returns) => {
      const below = downsideDeviation(returns, 1) ** 2;
      const above =
        downsideDeviation(
          returns.map((x) => -x),
          1,
        ) ** 2;
      const meanSquare = returns.reduce((sum, x) => sum + x * x, 0) / returns.length;
      expect(below + above).toBeCloseTo(meanSquare, 12);
      expect(semideviation(returns, 1)).toBeLessThanOrEqual(volatility(returns, 1) + 1e-12);
    }),
  );
});

test("sharpe and sortino take off the rate, and agree on which side of it the mean is", () => {
  fc.assert(
    fc.property(varied, (returns) => {
      const higher = returns.map((x) => x + 0.02);
      expect(sharpe(higher, 12, 0.02)).toBeCloseTo(sharpe(returns), 9);
      fc.pre(returns.some((x) => x < 0));
      expect(sortino(higher, 12, 0.02)).toBeCloseTo(sortino(returns), 9);
      if (Math.abs(sharpe(returns)) > 1e-9)
        expect(Math.sign(sortino(returns))).toBe(Math.sign(sharpe(returns)));
    }),
  );
});

test("maxDrawdown is the deepest drawdown, the ulcer index no deeper", () => {
  fc.assert(
    fc.property(months, (returns) => {
      const worst = maxDrawdown(returns);
      expect(worst).toBe(Math.min(...drawdowns(returns)) + 0);
      expect(worst).toBeGreaterThan(-1);
      expect(ulcer(returns)).toBeLessThanOrEqual(-worst + 1e-12);
      expect(drawdowns(returns).every((drawdown) => drawdown <= 0)).toBe(true);
    }),
  );
  expect(maxDrawdown([0.1, 0, 0.2])).toBe(0);
  expect([...drawdowns([-0.5, 0.5, 2])]).toEqual([-0.5, -0.25, 0]);
  expect(maxDrawdown([0.5, -1, 0.5])).toBe(-1);
  for (const measure of [maxDrawdown, ulcer])
    // percent taken for fractions
    expect(problemOf(() => measure([5, -30, 12]))).toMatchObject({ kind: "InputError", given: "-30" });
});

test("calmar is growth over the deepest fall", () => {
  expect(calmar([0.5, -0.25, 1 / 3 + 0.5], 3)).toBeCloseTo((1.5 * 0.75 * (11 / 6) - 1) / 0.25, 12);
  expect(growthRate([0.21, 0], 1)).toBeCloseTo(0.1, 14);
  expect(problemOf(() => growthRate([-1.5], 1))).toMatchObject({ kind: "InputError", given: "-1.5" });
  expect(problemOf(() => growthRate([-1], 1, 0.01))).toMatchObject({ kind: "MathError" });
  expect(problemOf(() => calmar([0.1, 0.2]))).toMatchObject({ kind: "MathError" });
});

test("a benchmark that lost more than all is named as the benchmark", () => {
  const [fund, percent] = [
    [0.1, -0.1, 0.2],
    [5, -30, 12],
  ] as const;
  for (const work of [
    () => downCapture(fund, percent),
    () => informationRatio(fund, percent, 12, "geometric"),
  ])
    expect(problemOf(work)).toMatchObject({ argument: "benchmark", given: "-30" });
});

test("valueAtRisk lies within the returns, falls with confidence, and expectedShortfall is no better", () => {
  const confidence = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(months, confidence, confidence, (returns, p, q) => {
      const [low, high] = [valueAtRisk(returns, Math.max(p, q)), valueAtRisk(returns, Math.min(p, q))];
      expect(low).toBeLessThanOrEqual(high + 1e-12);
      expect(low).toBeGreaterThanOrEqual(Math.min(...returns));
      expect(expectedShortfall(returns, p)).toBeLessThanOrEqual(valueAtRisk(returns, p) + 1e-12);
    }),
  );
  // Excel: PERCENTILE.INC({-4,-2,1,3},0.5) is -0.5.
  expect(valueAtRisk([0.03, -0.04, 0.01, -0.02], 0.5)).toBeCloseTo(-0.005, 14);
  for (const bad of [0, 1, -0.1, NaN])
    expect(problemOf(() => valueAtRisk([0.1], bad))).toMatchObject({ argument: "confidence" });
});

test("a value at risk that is one of the returns is among those of the shortfall, whatever the rounding", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 19 }), (many, twentieths) => {
      const size = 20 * many + 1;
      const returns = Array.from({ length: size }, (_, i) => i / size - 0.5);
      const tail = returns.slice(0, many * twentieths + 1);
      const confidence = 1 - twentieths / 20;
      expect(valueAtRisk(returns, confidence)).toBe(tail.at(-1));
      expect(expectedShortfall(returns, confidence)).toBeCloseTo(mean(tail), 12);
    }),
  );
});

test("skewness and kurtosis as Excel's SKEW and KURT of 3 4 5 2 3 4 5 6 4 7", () => {
  const figures = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];
  expect(skewness(figures)).toBeCloseTo(0.359543, 6);
  expect(kurtosis(figures)).toBeCloseTo(-0.1518, 4);
  expect(skewness(figures.map((x) => -x))).toBeCloseTo(-0.359543, 6);
});

test("beta of a fund that doubles its benchmark and adds a point is two, alpha that point", () => {
  fc.assert(
    fc.property(varied, (benchmark) => {
      const fund = benchmark.map((b) => 2 * b + 0.01);
      expect(beta(fund, benchmark)).toBeCloseTo(2, 9);
      expect(alpha(fund, benchmark)).toBeCloseTo(0.12, 9);
      expect(alpha(fund, benchmark, 12, 0.005)).toBeCloseTo(0.18, 9);
      expect(correlation(fund, benchmark)).toBeCloseTo(1, 9);
      expect(treynor(fund, benchmark, 12, 0.01)).toBeCloseTo(
        (12 * benchmark.reduce((sum, b) => sum + b, 0)) / benchmark.length,
        9,
      );
    }),
  );
});

test("upBeta and downBeta look at one side each", () => {
  const benchmark = [0.1, 0.2, 0.3, -0.1, -0.2, -0.3, 0];
  const fund = benchmark.map((b) => (b > 0 ? 3 * b : b / 2));
  expect(upBeta(fund, benchmark)).toBeCloseTo(3, 12);
  expect(downBeta(fund, benchmark)).toBeCloseTo(0.5, 12);
  expect(problemOf(() => downBeta([0.1, 0.2], [0.1, 0.2]))).toMatchObject({ problem: "tooFew", found: 0 });
});

test("correlation is symmetric, within one, and turns over with a leg", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const both = correlation(a, b);
      expect(Math.abs(both)).toBeLessThanOrEqual(1);
      expect(correlation(b, a)).toBeCloseTo(both, 12);
      expect(
        correlation(
          a.map((x) => -x),
          b,
        ),
      ).toBeCloseTo(-both, 12);
    }),
  );
});

test("informationRatio says that it is the one without a value", () => {
  expect(problemOf(() => informationRatio([0.1, 0.2], [0, 0.1]))).toMatchObject({
    what: "information ratio",
  });
});

test("trackingError and informationRatio are volatility and sharpe of the difference", () => {
  fc.assert(
    fc.property(pairs, ([fund, benchmark]) => {
      const active = fund.map((x, i) => x - benchmark[i]!);
      expect(trackingError(fund, benchmark)).toBeCloseTo(volatility(active), 12);
      fc.pre(volatility(active) > 1e-6);
      expect(informationRatio(fund, benchmark)).toBeCloseTo(sharpe(active), 9);
    }),
  );
});

test("capture of the benchmark by itself is one, by any method", () => {
  fc.assert(
    fc.property(months, fc.constantFrom(...captureMethods), (benchmark, method) => {
      if (benchmark.some((b) => b > 0)) expect(upCapture(benchmark, benchmark, method)).toBe(1);
      if (benchmark.some((b) => b < 0)) expect(downCapture(benchmark, benchmark, method)).toBe(1);
    }),
  );
  const [fund, benchmark] = [
    [0.3, 0.1, -0.1, 0.9],
    [0.2, 0.1, -0.2, 0],
  ] as const;
  expect(upCapture(fund, benchmark, "arithmetic")).toBeCloseTo(0.2 / 0.15, 12);
  expect(upCapture(fund, benchmark, "cumulative")).toBeCloseTo(0.43 / 0.32, 12);
  expect(upCapture(fund, benchmark)).toBeCloseTo((Math.sqrt(1.43) - 1) / (Math.sqrt(1.32) - 1), 12);
  expect(problemOf(() => upCapture([0.1], [-0.1]))).toMatchObject({ problem: "tooFew" });
});

test("every measure by every method says what it cannot work with", () => {
  const odd = [0.1, NaN, 0.2, -0.1, 0.3];
  const fine = [0.1, 0.1, 0.2, -0.1, 0.3];
  const ways = riskMeasures.flatMap((measure) =>
    riskMethods(measure).map((method) => [measure, method] as const),
  );
  for (const [measure, method] of ways) {
    const of = `${measure} ${method}`;
    const told = (returns: readonly number[], benchmark: readonly number[]) => ({
      of,
      ...problemOf(() => riskMeasure(measure, returns, { benchmark, method, years: 1 })),
    });
    expect(told([], [])).toMatchObject({ of, kind: "DataError", problem: "tooFew", found: 0 });
    expect(told(odd, fine)).toMatchObject({ of, kind: "InputError", argument: "returns", given: "NaN" });
    if (!isRelative(measure)) continue;
    expect(told(fine, [0.1])).toMatchObject({ of, problem: "rangesDiffer" });
    expect(told(fine, odd)).toMatchObject({ of, argument: "benchmark", given: "NaN" });
  }
});

test("what does not vary, or never falls short, gives no ratio", () => {
  for (const measure of [sharpe, sortino, skewness, kurtosis])
    expect(problemOf(() => measure([0.1, 0.1, 0.1, 0.1, 0.1]))).toMatchObject({ kind: "MathError" });
  for (const measure of [beta, alpha, correlation, treynor, informationRatio])
    expect(problemOf(() => measure([0.2, 0.2, 0.2], [0.1, 0.1, 0.1]))).toMatchObject({ kind: "MathError" });
});
