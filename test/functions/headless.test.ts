/* What a formula gives in the built add-in, through Microsoft's runtime, is what the finance function gives when called. */
import { dist } from "../../src/build/build.ts";
import { amihud } from "../../src/finance/liquidity/amihud.ts";
import { daysToLiquidate } from "../../src/finance/liquidity/daysToLiquidate.ts";
import { fundReturn } from "../../src/finance/returns/fundReturn.ts";
import { peHistory, peStatistics } from "../../src/finance/valuation/peHistory.ts";
import { perGap, perGapMeasures } from "../../src/finance/valuation/perGap.ts";
import { portfolioPe, portfolioPeMethods } from "../../src/finance/valuation/portfolioPe.ts";
import { rateBeta } from "../../src/finance/rates/rateBeta.ts";
import { rateShock } from "../../src/finance/rates/rateShock.ts";
import { errorMethods } from "../../src/finance/rates/regression.ts";
import { riskMeasure, riskMeasures, riskMethods } from "../../src/finance/risk/riskMeasure.ts";
import { styleCheck } from "../../src/finance/returns/styleCheck.ts";
import { spreadMethods, styleSpread } from "../../src/finance/returns/styleSpread.ts";
import { calculateFormulas, openHeadless } from "../../src/workbench/node/headless.ts";

const ours = [0.02, -0.03, 0.05, -0.01, 0.04, 0.01, -0.02, 0.03];
const theirs = [0.01, -0.02, 0.03, -0.01, 0.02, 0.02, 0, 0.01];
const yields = [0.001, 0.002, -0.001, 0, 0.003, -0.002, 0.001, 0.002];
const column = (values: readonly number[]) => `{${values.join(";")}}`;
const [series, benchmark, changes] = [column(ours), column(theirs), column(yields)];

/** A formula without its "=SMALLCAP.", and what the function it stands for gives. */
type Pair = readonly [formula: string, expected: number];

const risks = riskMeasures.flatMap((measure) =>
  riskMethods(measure)
    .filter((method) => method !== "calendar") // of returns with dates only
    .map((method): Pair => {
      const options = { benchmark: theirs, periods: 12, rate: 0.01, method, confidence: 0.7 };
      const formula = `RISK(${series},"${measure}",${benchmark},,12,0.01,,"${method}",0.7)`;
      return [formula, riskMeasure(measure, ours, options)];
    }),
);

const pairs: readonly Pair[] = [
  ...risks,
  ...perGapMeasures.map((measure): Pair => [`PERGAP(14.7,19.3,"${measure}")`, perGap(14.7, 19.3, measure)]),
  ...peStatistics.map((statistic): Pair => [
    `PERHIST(20,{10;20;20;40},"${statistic}")`,
    peHistory(20, [10, 20, 20, 40], statistic),
  ]),
  ...portfolioPeMethods.map((method): Pair => [
    `PORTFOLIOPE({0.2;0.5;0.3},{12;90;-40},"${method}")`,
    portfolioPe([0.2, 0.5, 0.3], [12, 90, -40], method),
  ]),
  ...spreadMethods.map((method): Pair => [
    `STYLESPREAD(0.25,0.1,"2Y","${method}")`,
    styleSpread(0.25, 0.1, method, 2),
  ]),
  ...errorMethods.map((errors): Pair => [
    `INDEX(SMALLCAP.RATEBETA(${series},${changes},1,,,${benchmark},"${errors}"),2,3)`,
    rateBeta(ours, yields, [theirs], { lag: 1, errors }).standardError,
  ]),
  [
    `INDEX(SMALLCAP.RATEBETA(${series},${changes},"auto",,,${benchmark}),2,9)`,
    rateBeta(ours, yields, [theirs], { lag: "auto" }).others[0]!.t,
  ],
  ["STYLECHECK(0.068,0.092,0.114)", styleCheck(0.068, 0.092, 0.114)],
  ['FUNDRETURN(0.21,"2Y","annualised")', fundReturn(0.21, 2, "annualised")],
  ["RATESHOCK(500,0.3,0.01,80)", rateShock(500, 0.3, 0.01, 80)],
  ["AMIHUD({0.01;-0.02},{2000000;4000000})", amihud([0.01, -0.02], [2e6, 4e6])],
  ["DAYSTOLIQUIDATE(1000,400,0.25)", daysToLiquidate(1000, 400, 0.25)],
];

test("every formula gives what the function behind it gives, to the last digit", async () => {
  const headless = await openHeadless({ dist, locale: "en-US" });
  try {
    const formulas = pairs.map(([formula]) => `=${formula.startsWith("INDEX") ? "" : "SMALLCAP."}${formula}`);
    const answers = await calculateFormulas(headless.book, formulas);
    expect(
      answers.map((answer, i) => [formulas[i], "value" in answer ? answer.value : answer.error]),
    ).toEqual(pairs.map(([, expected], i) => [formulas[i], expected]));
  } finally {
    headless.close();
  }
}, 120_000);
