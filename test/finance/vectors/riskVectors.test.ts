/* What the peers answer to the same questions on baskets, rate sensitivity and risk. */
import { yearsBetween } from "../../../src/finance/dates/dates.ts";
import { bandwidth, neweyWestLag } from "../../../src/finance/rates/neweyWest.ts";
import { portfolioPe, type PortfolioPeMethod } from "../../../src/finance/valuation/portfolioPe.ts";
import { rateBeta } from "../../../src/finance/rates/rateBeta.ts";
import { riskMeasure, type RiskMeasure } from "../../../src/finance/risk/riskMeasure.ts";
import {
  monthsOf,
  observations,
  periodsPerYear,
  returnsOf,
  severalReturns,
  within,
  type Inputs,
  type Vector,
} from "./vectorInputs.ts";
import { vectorSuite, type Other } from "./vectorSuite.ts";

type Answer = (inputs: Inputs, vector: Vector) => number | readonly number[];

/**
 * The returns a case is about, of days or of ffn's months; less the rate or target of their own that periods have in
 * some, as an analyst would type it: =RISK(B2:B61-C2:C61, "sharpe").
 */
function values(inputs: Inputs): readonly number[] {
  if (/^monthly_/.test(String(inputs.stat))) return returnsOf({ prices: monthsOf(inputs.prices) }).values;
  const own = [inputs.riskFree, inputs.requiredReturn].find(Array.isArray) as
    readonly (number | null)[] | undefined;
  if (own === undefined) return returnsOf(inputs).values;
  return (inputs.returns as readonly (number | null)[]).flatMap((r, i) =>
    r === null || own[i] === null ? [] : [r - own[i]!],
  );
}

const perYear = (inputs: Inputs) =>
  /^monthly_/.test(String(inputs.stat)) ? 12 : inputs.annualise === false ? 1 : periodsPerYear(inputs);

/** The returns of fund and benchmark, or factor, in the periods both have. */
function pairs(inputs: Inputs): readonly [readonly number[], readonly number[]] {
  if ("pricesA" in inputs) {
    const [a, b] = [inputs.pricesA, inputs.pricesB].map((prices) => values({ prices }));
    return [a!, b!];
  }
  const ours = returnsOf(inputs);
  if (typeof inputs.benchmark === "number")
    return [ours.values, ours.values.map(() => Number(inputs.benchmark))];
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

const captures: Readonly<Record<string, string>> = {
  arithmetic: "arithmetic",
  "geometric-cumulative": "cumulative",
};

/** Which of a measure's methods a peer's function is; the default where it is not here. */
function methodOf({ peer, peerFunction, inputs }: Vector): string | null {
  const known: readonly (readonly [RegExp, string])[] = [
    [/^InformationRatio|TreynorRatio/, "geometric"],
    [/^(VaR|ES).*gaussian/, "gaussian"],
    [/^VaR.*modified/, "modified"],
    [/^value_at_risk/, "gaussianSample"],
    [/^cvar/, "belowGaussian"],
    [/^(skewness\(moment|kurtosis\(excess)/, "population"],
    [/^ulcer_index/, "sample"],
    [/^empyrical\.(up_|down_)?alpha/, "geometric"],
    [/^CAPM.alpha/, "period"],
    [/^empyrical\.(up|down|up_down)_capture/, "annualised"],
    [/^cor\(spearman/, "spearman"],
    [/^PerformanceStats.calmar/, "calendar"],
    [/Capture,Down,geometric=TRUE/, "cumulativeNotUp"],
    [/Capture,Down,geometric=FALSE/, "arithmeticNotUp"],
  ];
  if (inputs.denominator === "subset") return "subset";
  const found = known.find(([pattern]) => pattern.test(peerFunction))?.[1];
  return found ?? (peer === "PerformanceAnalytics" ? (captures[String(inputs.method)] ?? null) : null);
}

/** The target or the yearly rate a case has, as a rate a year. */
const rateOf = (inputs: Inputs) => {
  const given = [inputs.mar, inputs.requiredReturn].find((target) => typeof target === "number");
  if (given !== undefined) return Number(given) * perYear(inputs);
  return typeof inputs.riskFree === "number" ? inputs.riskFree * perYear(inputs) : 0;
};

function alone(measure: RiskMeasure): Answer {
  return (inputs, vector) => {
    const ask = (returns: readonly number[], of: Inputs) =>
      riskMeasure(measure, returns, {
        periods: perYear(of),
        rate: rateOf(of),
        method: methodOf(vector),
        confidence: Number(of.p ?? 0.95),
        years: yearsOf(of),
      });
    return severalReturns(inputs)?.map((each) => ask(values(each), each)) ?? ask(values(inputs), inputs);
  };
}

/** How long dated prices took, by the calendar. */
function yearsOf({ prices }: Inputs): number | null {
  const { dates } = prices === undefined ? { dates: [] } : observations(prices);
  return dates.length === 0 ? null : yearsBetween(dates[0]!, dates.at(-1)!);
}

function against(measure: RiskMeasure, periods = perYear): Answer {
  return (inputs, vector) => {
    const [returns, benchmark] = pairs(inputs);
    return riskMeasure(measure, returns, { benchmark, periods: periods(inputs), method: methodOf(vector) });
  };
}

/** Alpha over the periods in which the benchmark went one way, and beta over the same. */
function oneWay(beta: RiskMeasure, isThatWay: (benchmark: number) => boolean): Answer {
  return (inputs, vector) => {
    const [ours, theirs] = pairs(inputs);
    const those = (all: readonly number[]) => all.filter((_, i) => isThatWay(theirs[i]!));
    const periods = { ...inputs, returns: those(ours), benchmark: those(theirs) };
    return [
      Number(against("alpha")(periods, vector)),
      Number(against(beta)(inputs, { ...vector, peerFunction: "empyrical.beta" })),
    ];
  };
}

/** The same over each window of so many periods. */
function rolling(answer: Answer): Answer {
  return (inputs, vector) => {
    const [returns, length] = [values(inputs), Number(inputs.window)];
    const starts = Array.from({ length: returns.length - length + 1 }, (_, i) => i);
    return starts.map((i) =>
      Number(answer({ ...inputs, returns: returns.slice(i, i + length), window: null }, vector)),
    );
  };
}

const line = (inputs: Inputs, options = {}) => rateBeta(...pairs(inputs), [], { lag: 0, ...options });

/** u·x of the line, of which the bandwidth is worked out. */
function scoresOf(inputs: Inputs): readonly number[] {
  const [returns, changes] = pairs(inputs);
  const { slope, constant } = line(inputs);
  return returns.map((r, t) => (r - constant.value - slope * changes[t]!) * changes[t]!);
}

/** Our answer to each of the peers' functions. */
const answers: Readonly<Record<string, Answer>> = {
  PORTFOLIOPE: (inputs) => portfolioPe(...basket(inputs), portfolioMethods[String(inputs.method)]),
  PORTFOLIOEY: (inputs) => portfolioPe(...basket(inputs), portfolioMethods[String(inputs.method)], "yield"),
  LOSSWEIGHT: (inputs) => portfolioPe(...basket(inputs), "aggregate", "lossWeight"),
  RATEBETA: (inputs) => line(inputs).slope,
  RATEBETA_INTERCEPT: (inputs) => line(inputs).constant.value,
  RATEBETA_SE_NW: (inputs) => {
    const errors = inputs.smallSample === true ? "adjusted" : "neweyWest";
    return line(inputs, { lag: Number(inputs.lag), errors }).standardError;
  },
  RATEBETA_SE_OLS: (inputs) => line(inputs, { errors: "leastSquares" }).standardError,
  NW_LAG_RULE: (inputs) => neweyWestLag(Number(inputs.n)),
  NW_LAG_AUTO: (inputs) => bandwidth(scoresOf(inputs)),
  RSQ: (inputs) => line(inputs).rSquared,
  VOLATILITY: alone("volatility"),
  STDEV: (inputs, vector) => alone("volatility")({ ...inputs, annualise: false }, vector),
  DOWNSIDEDEV: alone("downside"),
  SEMIDEV: (inputs, vector) => alone("semideviation")({ ...inputs, annualise: false }, vector),
  SHARPE: alone("sharpe"),
  ROLLSHARPE: rolling(alone("sharpe")),
  SORTINO: alone("sortino"),
  // PerformanceAnalytics tells losses as positive figures.
  MAXDRAWDOWN: (inputs, vector) =>
    Number(alone("maxDrawdown")(inputs, vector)) * (vector.peer === "PerformanceAnalytics" ? -1 : 1),
  ROLLMAXDRAWDOWN: rolling(alone("maxDrawdown")),
  ULCERINDEX: alone("ulcer"),
  CALMAR: alone("calmar"),
  VAR: alone("var"),
  ES: alone("es"),
  SKEWNESS: alone("skewness"),
  KURTOSIS: alone("kurtosis"),
  BETA: against("beta"),
  UPBETA: against("upBeta"),
  DOWNBETA: against("downBeta"),
  ALPHA: against("alpha"),
  ALPHABETA: (inputs, vector) => [
    Number(against("alpha")(inputs, vector)),
    Number(against("beta")(inputs, { ...vector, peerFunction: "empyrical.beta" })),
  ],
  UPALPHABETA: oneWay("upBeta", (q) => q > 0),
  DOWNALPHABETA: oneWay("downBeta", (q) => q < 0),
  CORREL: against("correlation"),
  RANKCORREL: against("correlation"),
  TRACKINGERROR: against("trackingError"),
  INFORMATIONRATIO: (inputs, vector) =>
    against("informationRatio", vector.peer === "PerformanceAnalytics" ? perYear : () => 1)(inputs, vector),
  TREYNOR: against("treynor"),
  UPCAPTURE: against("upCapture"),
  DOWNCAPTURE: against("downCapture"),
  UPDOWNCAPTURE: (inputs, vector) =>
    Number(against("upCapture")(inputs, vector)) / Number(against("downCapture")(inputs, vector)),
};

/** Questions that are not ours: another convention under the same name. */
const others: readonly Other[] = [
  [
    "a missing period counted as one without return",
    ({ function: name, inputs }) =>
      name === "CALMAR" && Array.isArray(inputs.returns) && inputs.returns.includes(null),
  ],
];

vectorSuite("risk", answers, others);
