/* What the peers answer to the same questions on returns, windows, spreads and P/Es. */
import { yearsBetween } from "../../../src/finance/dates/dates.ts";
import { fundReturn } from "../../../src/finance/returns/fundReturn.ts";
import { peHistory, type PeStatistic } from "../../../src/finance/valuation/peHistory.ts";
import { perGap, type PerGapMeasure } from "../../../src/finance/valuation/perGap.ts";
import { rotation } from "../../../src/finance/returns/rotation.ts";
import { styleSpread, type SpreadMethod } from "../../../src/finance/returns/styleSpread.ts";
import { windowReturn } from "../../../src/finance/returns/windowReturn.ts";
import type { Window } from "../../../src/finance/returns/window.ts";
import { indexOf } from "../seriesOf.ts";
import {
  observations,
  periodsPerYear,
  returnsOf,
  rowsOf,
  within,
  type Inputs,
  type Observations,
} from "./vectorInputs.ts";
import { vectorSuite } from "./vectorSuite.ts";

const measures: Readonly<Record<string, PerGapMeasure>> = {
  discount: "discount",
  ratio: "ratio",
  points: "points",
  earningsYieldSpread: "yield",
  log: "log",
  premiumLarge: "upside",
  upsideToMean: "upside",
};

const statistics: Readonly<Record<string, PeStatistic>> = {
  mean: "mean",
  median: "median",
  harmonicMean: "harmonic",
  upsideToMean: "upside",
  discountToMean: "gap",
  zscore: "z",
};

/** By what scipy calls the ways to count ties. */
const percentiles: Readonly<Record<string, PeStatistic>> = {
  mean: "percentile",
  strict: "percentileBelow",
  weak: "percentileUpTo",
  rank: "percentileRank",
};

const spreads: Readonly<Record<string, SpreadMethod>> = {
  arithmetic: "arithmetic",
  geometric: "geometric",
  log: "log",
  "annualised-arithmetic": "annualised",
};

const windows: Readonly<Record<string, Window>> = {
  mtd: "MTD",
  three_month: "3M",
  six_month: "6M",
  ytd: "YTD",
  one_year: "1Y",
  three_year: "3Y",
  five_year: "5Y",
  total_return: "ITD",
  cagr: "ITD",
};

/** Our answer to each of the peers' functions. */
const answers: Readonly<Record<string, (inputs: Inputs) => number | readonly number[]>> = {
  PERGAP: (inputs) => ("history" in inputs ? againstHistory(inputs) : gap(inputs)),
  YEARFRAC: ({ start, end }) => yearsBetween(String(start), String(end)),
  TOTALRETURN: (inputs) => priceReturn(inputs, "ITD").total,
  WINDOWRETURN: (inputs) => {
    const { total, years } = priceReturn(inputs, windows[String(inputs.stat)]!);
    // ffn states windows of three years and more per year.
    return years > 2 ? fundReturn(total, years, "annualised") : total;
  },
  CAGR: (inputs) => {
    if (!("prices" in inputs)) return annualised(returnsOf(inputs), periodsPerYear(inputs));
    const { total, years } = priceReturn(inputs, "ITD");
    return fundReturn(total, years, "annualised");
  },
  ANNRETURN: (inputs) => annualised(returnsOf(inputs), periodsPerYear(inputs)),
  CUMRETURN: (inputs) => compounded(returnsOf(inputs)),
  CUMRETURNS: (inputs) => {
    const all = returnsOf(inputs);
    return all.values.map((_, i) => compounded(within(all, (__, place) => place <= i)));
  },
  CAPTURERATIO: (inputs) => {
    const [fund, benchmark] = [inputs.returns, inputs.benchmark].map((returns) =>
      annualised(returnsOf({ returns }), periodsPerYear(inputs)),
    );
    return fund! / benchmark!;
  },
  RETURNSPREAD: (inputs) => {
    const returns = returnsOf(inputs);
    const same = within(observations(inputs.benchmark), (date) => returns.dates.includes(date));
    const [fund, benchmark] = [returns, same].map((leg) => annualised(leg, periodsPerYear(inputs)));
    return styleSpread(fund!, benchmark!, spreads[String(inputs.method)]);
  },
  ACTIVEPREMIUM: (inputs) => answers.RETURNSPREAD!({ ...inputs, method: "arithmetic" }),
  STYLESPREAD: (inputs) => {
    const isWithin = (date: string) =>
      Number(date) >= Number(inputs.first) && Number(date) <= Number(inputs.last);
    const [value, growth] = [inputs.value, inputs.growth].map((leg) => within(observations(leg), isWithin));
    const years = value!.values.length / 12;
    return styleSpread(compounded(value!), compounded(growth!), spreads[String(inputs.method)], years);
  },
  RUNLENGTH: (inputs) => {
    const legs = [inputs.numerator, inputs.denominator].map((leg) =>
      indexOf(within(observations(leg), (date) => Number(date) <= Number(inputs.asOf)).values),
    );
    const { run } = rotation(legs[0]!, legs[1]!).at(-1)!;
    return Math.max(0, inputs.direction === "down" ? -run : run);
  },
};

function gap({ pe, benchmark, mean, measure }: Inputs): number {
  return perGap(Number(pe), Number(benchmark ?? mean), measures[String(measure)]);
}

/** The peer's windows end with the P/E they are about. */
function againstHistory({ history, asOf, window, measure, kind }: Inputs): number {
  const { values } = within(observations(history), (date) => date <= String(asOf));
  const past = values.slice(-Number(window));
  if (measure === "zscore-log") return peHistory(Math.log(values.at(-1)!), past.map(Math.log), "z");
  const statistic = statistics[String(measure)] ?? percentiles[String(kind ?? "mean")];
  const answer = peHistory(values.at(-1)!, past, statistic);
  return measure === "percentile" ? 100 * answer : answer;
}

function priceReturn(inputs: Inputs, window: Window) {
  return windowReturn(
    { ...rowsOf(inputs, observations(inputs.prices)), interval: "daily" },
    window,
    inputs.id as string,
  );
}

function compounded({ values }: Observations): number {
  const levels = indexOf(values);
  const dates = levels.map(
    (_, i) => `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-28`,
  );
  return windowReturn({ dates, values: levels, interval: "monthly" }, "ITD", "peer").total;
}

const annualised = (returns: Observations, perYear: number) =>
  fundReturn(compounded(returns), returns.values.length / perYear, "annualised");

vectorSuite("returns", answers, [
  ["mean return times periods, uncompounded", ({ inputs }) => inputs.geometric === false],
  ["monthly spreads added up, uncompounded", ({ inputs }) => inputs.method === "sum-of-period-spreads"],
  [
    "a missing period counted as one without return",
    ({ function: name, inputs }) =>
      !["CUMRETURN", "CAPTURERATIO"].includes(name) &&
      Array.isArray(inputs.returns) &&
      inputs.returns.includes(null),
  ],
]);
