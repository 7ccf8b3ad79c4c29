/* What the peers answer to the same questions on baskets, rate sensitivity and risk. */
import { portfolioPe, type PortfolioPeMethod } from "../../src/finance/portfolioPe.ts";
import { neweyWestLag, rateBeta } from "../../src/finance/rateBeta.ts";
import { alpha } from "../../src/finance/risk/alpha.ts";
import { beta, downBeta, upBeta } from "../../src/finance/risk/beta.ts";
import { calmar } from "../../src/finance/risk/calmar.ts";
import { downCapture, upCapture, type CaptureMethod } from "../../src/finance/risk/capture.ts";
import { correlation } from "../../src/finance/risk/correlation.ts";
import { downsideDeviation } from "../../src/finance/risk/downsideDeviation.ts";
import { expectedShortfall } from "../../src/finance/risk/expectedShortfall.ts";
import { informationRatio } from "../../src/finance/risk/informationRatio.ts";
import { kurtosis } from "../../src/finance/risk/kurtosis.ts";
import { maxDrawdown } from "../../src/finance/risk/maxDrawdown.ts";
import { semideviation } from "../../src/finance/risk/semideviation.ts";
import { sharpe } from "../../src/finance/risk/sharpe.ts";
import { skewness } from "../../src/finance/risk/skewness.ts";
import { sortino } from "../../src/finance/risk/sortino.ts";
import { trackingError } from "../../src/finance/risk/trackingError.ts";
import { ulcer } from "../../src/finance/risk/ulcer.ts";
import { valueAtRisk } from "../../src/finance/risk/valueAtRisk.ts";
import { volatility } from "../../src/finance/risk/volatility.ts";
import { periodsPerYear, returnsOf, within, type Inputs } from "./vectorInputs.ts";
import { vectorSuite, type Other } from "./vectorSuite.ts";

const values = (inputs: Inputs) => returnsOf(inputs).values;
const perYear = periodsPerYear;

/** The returns of fund and benchmark, or factor, in the periods both have. */
function pairs(inputs: Inputs): readonly [readonly number[], readonly number[]] {
  if ("pricesA" in inputs) {
    const [a, b] = [inputs.pricesA, inputs.pricesB].map((prices) => values({ prices }));
    return [a!, b!];
  }
  const ours = returnsOf(inputs);
  const theirs = returnsOf({ ...inputs, returns: inputs.benchmark ?? inputs.factor });
  const common = within(ours, (date) => theirs.dates.includes(date));
  return [common.values, within(theirs, (date) => common.dates.includes(date)).values];
}

const portfolioMethods: Readonly<Record<string, PortfolioPeMethod>> = {
  aggregate: "aggregate",
  arithmetic: "arithmetic",
  harmonic: "exNegative",
  "ex-negative": "exNegative",
  "ex-negative harmonic": "exNegative",
  "ex-negative, cap 60": "exNegCap60",
};

interface Line {
  readonly price: number;
  readonly eps: number;
  readonly shares: number;
}

function basket({ holdings, weights, pe }: Inputs): readonly [readonly number[], readonly number[]] {
  const lines = holdings as readonly Line[] | undefined;
  if (lines === undefined) return [weights as number[], pe as number[]];
  return [lines.map(({ price, shares }) => price * shares), lines.map(({ price, eps }) => price / eps)];
}

const captures: Readonly<Record<string, CaptureMethod>> = {
  arithmetic: "arithmetic",
  "geometric-cumulative": "cumulative",
};

const line = (inputs: Inputs, lag = 0) => rateBeta(...pairs(inputs), lag);

/** Our answer to each of the peers' functions. */
const answers: Readonly<Record<string, (inputs: Inputs) => number>> = {
  PORTFOLIOPE: (inputs) => portfolioPe(...basket(inputs), portfolioMethods[String(inputs.method)]),
  PORTFOLIOEY: (inputs) => portfolioPe(...basket(inputs), portfolioMethods[String(inputs.method)], "yield"),
  LOSSWEIGHT: (inputs) => portfolioPe(...basket(inputs), "aggregate", "lossWeight"),
  RATEBETA: (inputs) => line(inputs).slope,
  RATEBETA_SE_NW: (inputs) => {
    const { standardError, n } = line(inputs, Number(inputs.lag));
    return standardError * (inputs.smallSample === true ? Math.sqrt(n / (n - 2)) : 1);
  },
  NW_LAG_RULE: (inputs) => neweyWestLag(Number(inputs.n)),
  RSQ: (inputs) => line(inputs).rSquared,
  VOLATILITY: (inputs) => volatility(values(inputs), perYear(inputs)),
  STDEV: (inputs) => volatility(values(inputs), 1),
  DOWNSIDEDEV: (inputs) => {
    const target = Number(inputs.mar ?? inputs.requiredReturn);
    return downsideDeviation(values(inputs), inputs.annualise === false ? 1 : perYear(inputs), target);
  },
  SEMIDEV: (inputs) => semideviation(values(inputs), 1),
  SHARPE: (inputs) => sharpe(values(inputs), perYear(inputs), Number(inputs.riskFree ?? 0)),
  SORTINO: (inputs) => {
    const target = Number(inputs.mar ?? inputs.requiredReturn ?? 0);
    return sortino(values(inputs), inputs.annualise === false ? 1 : perYear(inputs), target);
  },
  MAXDRAWDOWN: (inputs) => maxDrawdown(values(inputs)),
  ULCERINDEX: (inputs) => ulcer(values(inputs)),
  CALMAR: (inputs) => calmar(values(inputs), perYear(inputs)),
  VAR: (inputs) => valueAtRisk(values(inputs), Number(inputs.p)),
  ES: (inputs) => expectedShortfall(values(inputs), Number(inputs.p)),
  SKEWNESS: (inputs) => skewness(values(inputs)),
  KURTOSIS: (inputs) => kurtosis(values(inputs)),
  BETA: (inputs) => beta(...pairs(inputs)),
  UPBETA: (inputs) => upBeta(...pairs(inputs)),
  DOWNBETA: (inputs) => downBeta(...pairs(inputs)),
  ALPHA: (inputs) => alpha(...pairs(inputs), inputs.annualise === false ? 1 : perYear(inputs)),
  CORREL: (inputs) => correlation(...pairs(inputs)),
  TRACKINGERROR: (inputs) => trackingError(...pairs(inputs), perYear(inputs)),
  INFORMATIONRATIO: (inputs) => informationRatio(...pairs(inputs), 1),
  UPCAPTURE: (inputs) => upCapture(...pairs(inputs), captures[String(inputs.method)]),
  DOWNCAPTURE: (inputs) => downCapture(...pairs(inputs), captures[String(inputs.method)]),
};

/** Questions that are not ours: another convention under the same name. */
const others: readonly Other[] = [
  ["several funds in one call", ({ expected }) => Array.isArray(expected)],
  [
    "a rate or target of its own each period",
    ({ inputs }) => Array.isArray(inputs.riskFree ?? inputs.requiredReturn),
  ],
  ["shortfalls over their own number, not over all periods", ({ inputs }) => inputs.denominator === "subset"],
  [
    "value at risk of a fitted distribution",
    ({ peerFunction }) => /gaussian|modified|value_at_risk|cvar/.test(peerFunction),
  ],
  [
    "moments of the sample, not adjusted for bias",
    ({ peerFunction }) => /skewness\(moment|kurtosis\(excess/.test(peerFunction),
  ],
  [
    "drawdowns squared over n − 1",
    ({ peer, function: name }) => peer === "quantstats" && name === "ULCERINDEX",
  ],
  [
    "compound returns over volatility or beta",
    ({ peerFunction }) => /SharpeRatio.annualized|InformationRatio|TreynorRatio/.test(peerFunction),
  ],
  ["alpha compounded to a year", ({ peerFunction }) => peerFunction === "empyrical.alpha"],
  ["capture of annualised returns", ({ peerFunction }) => /empyrical\.(up|down)_capture/.test(peerFunction)],
  ["months that include the one half over", ({ inputs }) => /^(monthly|yearly)_/.test(String(inputs.stat))],
  [
    "losses told as gains",
    ({ peer, function: name }) => peer === "PerformanceAnalytics" && name === "MAXDRAWDOWN",
  ],
  [
    "a missing period counted as one without return",
    ({ function: name, inputs }) =>
      name === "CALMAR" && Array.isArray(inputs.returns) && inputs.returns.includes(null),
  ],
  ["a benchmark of one figure", ({ inputs }) => typeof inputs.benchmark === "number"],
  [
    "periods in which the benchmark stood still counted as down",
    ({ peerFunction, inputs }) => peerFunction.includes("Capture,Down") && pairs(inputs)[1].includes(0),
  ],
  ["growth by calendar days", ({ peer, function: name }) => peer.startsWith("ffn") && name === "CALMAR"],
];

vectorSuite(answers, others);
