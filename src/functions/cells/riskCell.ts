import { InputError } from "../../errors.ts";
import { yearsBetween } from "../../finance/dates/dates.ts";
import { periodReturns } from "../../finance/returns/periodReturns.ts";
import {
  isFraction,
  isRelative,
  riskMeasure,
  riskMeasures,
  riskMethods,
  type RiskMeasure,
} from "../../finance/risk/riskMeasure.ts";
import { holdsNumbers } from "../arguments/holdsNumbers.ts";
import { plainValue } from "../arguments/plainValue.ts";
import { readCells, readRange, type Range } from "../arguments/range.ts";
import { readDate } from "../arguments/readDate.ts";
import { positive } from "../arguments/positive.ts";
import { readCount, readNumber } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { readPairs } from "../arguments/readPairs.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { readWindow } from "../arguments/readWindow.ts";
import { refuseDates } from "../arguments/refuseDates.ts";
import { required } from "../arguments/required.ts";
import type { Call } from "../call.ts";
import { crossingBeside, holdsMany } from "../crossing/crossing.ts";
import { once, onceEach } from "../crossing/once.ts";
import { planned, type Plan } from "../crossing/planned.ts";
import type { Records } from "../asking/records.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent, multiple, type Shown } from "../results/shown.ts";
import { intervalOf, levelQueries, levelsOf, readMonthsWindow, type Span } from "../asking/returnPeriods.ts";

const MOST_PERIODS = 366;

/**
 * Risk of a fund, or of returns in a range: volatility, drawdown, beta and more.
 * @customfunction RISK
 * @cancelable
 * @param series Ticker, a range of tickers, or a range of periodic returns, oldest first (0.05 is 5%)
 * @param measure One or a range of: {words}. From beta on they need a benchmark
 * @param [benchmark] Ticker, or as many returns if series is a range of returns. Default none
 * @param [window] Stretch of returns to look at: 6M, YTD, 1Y, 3Y, 5Y, 10Y, ITD, or any number of months or years. For tickers only. Default 3Y
 * @param [periods] Returns in a year, to annualise by: 12, 52, 252. For tickers 12 takes monthly and 252 daily returns. Default 12
 * @param [rate] Risk-free return a year (0.04 is 4%), spread evenly over the periods; downside and sortino measure from it, too. Default 0
 * @param [asOf] Date on which the window ends. For tickers only. Default the last there is
 * @param [method] How it is worked out, where peers disagree; each measure knows its own words. Default the first in the list of its page
 * @param [confidence] Of var and es: 0.95 for the worst 5%. Default 0.95
 * @returns Measure, one for each ticker and measure; ranges of the other arguments are lined up with them, such as a row of windows beside a column of funds. At most 100,000 cells
 */
export function riskCell(
  series: unknown[][],
  measure: unknown[][],
  benchmark?: unknown[][],
  window?: unknown[][],
  periods?: unknown[][],
  rate?: unknown[][],
  asOf?: unknown[][],
  method?: unknown[][],
  confidence?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const given = readRange(series);
    const measures = readRange(positive(measure));
    const how = { window, periods: positive(periods), rate, asOf, method, confidence: positive(confidence) };
    if (holdsNumbers(given)) {
      const returns = readCells(given, (cell) => readNumber(cell, "series"));
      const beside = once(() => besides(series, benchmark));
      const work = onceEach(shown, (ask) => JSON.stringify(ask));
      return eachCrossed(call, NOTHING, measures, how, (_, wanted, cells) => {
        const ask = readHow(wanted, cells);
        refuseDates({ window: cells[0], asOf: cells[3] });
        const pairs = isRelative(wanted) ? beside() : null;
        const sample = { returns: pairs?.[0] ?? returns, benchmark: pairs?.[1] ?? null, years: null };
        return { needs: [], show: () => work(ask, sample) };
      });
    }
    const sampleOf = onceEach(sample, (_, tickers, { window, interval, asOf }) =>
      [...tickers, window, interval, asOf].join(" "),
    );
    return eachCrossed(call, readRange(positive(series)), measures, how, (cell, wanted, cells) => {
      const ask = readHow(wanted, cells);
      const span = readSpan(ask.periods, cells);
      const ticker = required(readTicker(cell), "series");
      const against = isRelative(wanted) ? readBenchmark(benchmark) : null;
      const tickers = against === null ? [ticker] : [ticker, against];
      return {
        needs: levelQueries(tickers, span),
        show: (records) => shown(ask, sampleOf(records, tickers, span)),
      };
    });
  }, invocation);
}

/** The cells that say how a measure is worked out, in the order of the arguments. */
type HowCells = readonly unknown[];

interface Ask {
  readonly measure: RiskMeasure;
  readonly periods: number;
  readonly rate: number;
  readonly method: string | null;
  readonly confidence: number;
}

function readHow(measure: RiskMeasure, [, periods, rate, , method, confidence]: HowCells): Ask {
  return {
    measure,
    periods: readCount(periods, "periods", 1, MOST_PERIODS) ?? 12,
    rate: readRate(rate) ?? 0,
    method: readOption(method, "method", riskMethods(measure)),
    confidence: readNumber(confidence, "confidence") ?? 0.95,
  };
}

/** @throws InputError if it is per cent without the sign: a Sharpe ratio from a rate of 400% looks like any other */
function readRate(given: unknown): number | null {
  const rate = readNumber(given, "rate");
  if (rate !== null && Math.abs(rate) >= 1)
    throw new InputError("outOfBounds", { argument: "rate", given: String(rate), bounds: "-1 < rate < 1" });
  return rate;
}

function readSpan(periods: number, [window, , , asOf]: HowCells): Span {
  const interval = intervalOf(periods);
  return {
    window: (interval === "monthly" ? readMonthsWindow(window) : readWindow(window)) ?? "3Y",
    asOf: readDate(asOf, "asOf") ?? undefined,
    interval,
  };
}

/** Returns in a range are one subject, that is no cell of the crossing. */
const NOTHING = readRange(null);

/** One plan for each subject and measure, and each way to work it out. In a list blank subjects and measures stay blank. */
function eachCrossed(
  call: Call,
  series: Range,
  measure: Range,
  how: Readonly<Record<string, unknown>>,
  plan: (subject: unknown, measure: RiskMeasure, how: HowCells) => Plan,
): unknown[][] | Promise<unknown[][]> {
  const { rows, columns, cellsAt } = crossingBeside({ series, measure }, how);
  return planned(call, rows, columns, (row, column) => {
    const [subject, asked, cells] = cellsAt(row, column);
    const isGap =
      (holdsMany(series) && plainValue(subject) === null) ||
      (holdsMany(measure) && plainValue(asked) === null);
    return isGap
      ? null
      : plan(subject, required(readOption(asked, "measure", riskMeasures), "measure"), cells);
  });
}

/** Returns of series and benchmark period by period; null where no benchmark is given. */
function besides(series: unknown, benchmark: unknown): ReturnType<typeof readPairs> | null {
  const range = readRange(benchmark);
  if (range.rows === 0) return null;
  if (!holdsNumbers(range)) throw new InputError("mixedSources", { first: "series", second: "benchmark" });
  return readPairs({ series, benchmark });
}

function readBenchmark(benchmark: unknown): string | null {
  const range = readRange(benchmark);
  if (holdsNumbers(range) || holdsMany(range))
    throw new InputError("mixedSources", { first: "series", second: "benchmark" });
  return readTicker(range.at(0, 0));
}

/** What a measure is worked out from. */
interface Sample {
  readonly returns: readonly number[];
  readonly benchmark: readonly number[] | null;
  /** How long the returns took; null where they have no dates. */
  readonly years: number | null;
}

/** Periodic returns of a fund and its benchmark over the days that both have. */
function sample(records: Records, tickers: readonly string[], span: Span): Sample {
  const [ours, theirs] = levelsOf(records, tickers, span);
  const { dates } = ours!;
  return {
    returns: periodReturns(ours!, tickers[0]!),
    benchmark: theirs ? periodReturns(theirs, tickers.join(" ∩ ")) : null,
    years: yearsBetween(dates[0]!, dates.at(-1)!),
  };
}

function shown({ measure, ...how }: Ask, { returns, ...beside }: Sample): Shown {
  const value = riskMeasure(measure, returns, { ...how, ...beside });
  return isFraction(measure) ? finePercent(value) : multiple(value);
}
