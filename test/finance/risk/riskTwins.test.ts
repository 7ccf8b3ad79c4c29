import { sumOfSquares } from "../../../src/finance/risk/statistics/sumOfSquares.ts";
import { trackingError } from "../../../src/finance/risk/trackingError.ts";
import { volatility } from "../../../src/finance/risk/volatility.ts";
import { riskMeasure, riskMeasures } from "../../../src/finance/risk/riskMeasure.ts";
import { naiveRisk } from "../../bench/peers/naiveRisk.ts";
import { mulberry32 } from "../../bench/peers/randomPortfolio.ts";

const random = mulberry32(7);
const days = (count: number) => Array.from({ length: count }, () => 0.08 * (random() - 0.49));

test.each(riskMeasures)(
  "%s is what its textbook formula gives, on short and on long histories",
  (measure) => {
    for (const count of [12, 60, 2500]) {
      const [returns, benchmark] = [days(count), days(count)];
      const plain = naiveRisk(measure, returns, benchmark);
      expect(riskMeasure(measure, returns, { benchmark, periods: 252 }) / plain).toBeCloseTo(1, 11);
    }
  },
);

test("squares too small to show one by one count together", () => {
  const values = new Float64Array(1001).fill(1e-8);
  values[0] = 1;
  expect(sumOfSquares(values)).toBe(1 + 1e-13);
});

test("tracking error is the volatility of the differences, by either method", () => {
  const [returns, benchmark] = [days(40), days(40)];
  const apart = returns.map((r, i) => r - benchmark[i]!);
  for (const method of ["sample", "population"] as const)
    expect(trackingError(returns, benchmark, 12, method)).toBeCloseTo(volatility(apart, 12, method), 14);
});

test("ratios over a rate are those of the returns less the rate", () => {
  const [returns, benchmark] = [days(40), days(40)];
  const excess = returns.map((r) => r - 0.001);
  for (const method of ["arithmetic", "geometric"])
    for (const measure of ["sharpe", "treynor"] as const)
      expect(riskMeasure(measure, returns, { benchmark, method, rate: 0.012 })).toBeCloseTo(
        riskMeasure(measure, excess, { benchmark, method }),
        11,
      );
});
