import {
  isRelative,
  riskMeasure,
  riskMeasures,
  type RiskMeasure,
} from "../../../src/finance/risk/riskMeasure.ts";
import { compare } from "../compare.ts";
import { naiveRisk } from "../peers/naiveRisk.ts";
import { mulberry32 } from "../peers/randomPortfolio.ts";
import type { Line, Row } from "../row.ts";

const FUNDS = 200;
/** Trading days of twenty-five years. */
const DAYS = 25 * 252;
const PERIODS = 252;
/** Two right ways of summing differ by rounding alone. */
const SAME = 1e-9;

/** All measures of risk of many long histories, against a library called for each measure. */
export const statisticsRow: Row = {
  name: "statistics",
  title: `RISK: all ${String(riskMeasures.length)} measures of ${String(FUNDS)} funds, ${String(DAYS)} days each, against simple-statistics`,
  async run(say) {
    const benchmark = dailyReturns(0);
    const funds = Array.from({ length: FUNDS }, (_, fund) => dailyReturns(fund + 1));
    say("whether both give the same");
    const apart = Math.max(...funds.slice(0, 10).map((returns) => furthestApart(returns, benchmark)));
    if (!(apart <= SAME)) throw new Error(`the two differ by ${String(apart)}`);

    const all = (measure: typeof naiveRisk) => () => {
      for (const returns of funds) for (const wanted of riskMeasures) measure(wanted, returns, benchmark);
    };
    say("all measures of all funds");
    const { sides, ratio } = await compare({ ours: all(ours), naive: all(naiveRisk) }, { rounds: 5 });
    const lines: Line[] = [
      {
        what: "all measures of all funds",
        figure: sides.ours,
        unit: "ms",
        against: { what: "simple-statistics", figure: sides.naive },
        ratio,
        target: { atMost: 1 },
      },
      { what: "largest difference, of what is measured", figure: apart, unit: "" },
    ];
    return lines;
  },
};

function ours(measure: RiskMeasure, returns: number[], benchmark: number[]): number {
  return riskMeasure(measure, returns, {
    periods: PERIODS,
    benchmark: isRelative(measure) ? benchmark : null,
  });
}

function furthestApart(returns: number[], benchmark: number[]): number {
  return Math.max(
    ...riskMeasures.map((measure) => {
      const [a, b] = [ours(measure, returns, benchmark), naiveRisk(measure, returns, benchmark)];
      return Math.abs(a - b) / Math.max(1e-6, Math.abs(b));
    }),
  );
}

/** Made up, the same each time: the sum of twelve even numbers is nearly normal. */
function dailyReturns(seed: number): number[] {
  const random = mulberry32(seed);
  return Array.from({ length: DAYS }, () => {
    let sum = 0;
    for (let i = 0; i < 12; i++) sum += random();
    return 0.0004 + 0.012 * (sum - 6);
  });
}
