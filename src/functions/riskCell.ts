import { InputError } from "../errors.ts";
import { periodReturns } from "../finance/periodReturns.ts";
import { isRelative, riskMeasure, riskMeasures, type RiskMeasure } from "../finance/riskMeasure.ts";
import { holdsNumbers } from "./arguments/holdsNumbers.ts";
import { plainValue } from "./arguments/plainValue.ts";
import { readCells, readRange, type Range } from "./arguments/range.ts";
import { readDate } from "./arguments/readDate.ts";
import { readCount, readNumber } from "./arguments/readNumber.ts";
import { readOption } from "./arguments/readOption.ts";
import { readPairs } from "./arguments/readPairs.ts";
import { readTicker } from "./arguments/readTicker.ts";
import { readWindow } from "./arguments/readWindow.ts";
import { required } from "./arguments/required.ts";
import { crossing, holdsMany } from "./crossing.ts";
import { planned, type Plan } from "./planned.ts";
import type { Records } from "./records.ts";
import { inCell } from "./results/inCell.ts";
import { finePercent, multiple, type Shown } from "./results/shown.ts";
import { intervalOf, levelQueries, levelsOf, readMonthsWindow, type Span } from "./returnPeriods.ts";

const MOST_PERIODS = 366;

/**
 * Risk of a fund, or of returns in a range: volatility, drawdown, beta and more.
 * @customfunction RISK
 * @param series Ticker, a range of tickers, or a range of periodic returns, oldest first (0.05 is 5%)
 * @param measure One or a range of: volatility, downside, semideviation, sharpe, sortino, maxDrawdown, ulcer, calmar, var, es, skewness, kurtosis, and against a benchmark beta, upBeta, downBeta, alpha, correlation, trackingError, informationRatio, upCapture, downCapture, treynor
 * @param [benchmark] Ticker, or as many returns if series is a range of returns. Default none
 * @param [window] Stretch of returns to look at: 6M, YTD, 1Y, 3Y, 5Y, 10Y, ITD, or any number of months or years. For tickers only. Default 3Y
 * @param [periods] Returns in a year, to annualise by: 12, 52, 252. For tickers 12 takes monthly and 252 daily returns. Default 12
 * @param [rate] Risk-free return a year (0.04 is 4%), spread evenly over the periods; downside and sortino measure from it, too. Default 0
 * @param [asOf] Date on which the window ends. For tickers only. Default the last there is
 * @returns Measure, one for each ticker and measure
 */
export function riskCell(
  series: unknown[][],
  measure: unknown[][],
  benchmark?: unknown[][],
  window?: unknown,
  periods?: unknown,
  rate?: unknown,
  asOf?: unknown,
): Promise<unknown[][]> {
  return inCell(() => {
    const perYear = readCount(periods, "periods", 1, MOST_PERIODS) ?? 12;
    const riskFree = readNumber(rate, "rate") ?? 0;
    const [subjects, measures] = [readRange(series), readRange(measure)];
    const show = (wanted: RiskMeasure, ours: readonly number[], theirs: readonly number[] | null) =>
      shown(riskMeasure(wanted, ours, theirs, perYear, riskFree), wanted);

    if (holdsNumbers(subjects)) {
      const returns = readCells(subjects, (cell) => readNumber(cell, "series"));
      return eachCrossed(NOTHING, measures, (_, wanted) => {
        const pairs = isRelative(wanted) ? besides(series, benchmark) : null;
        return {
          needs: [],
          show: () => (pairs ? show(wanted, ...pairs) : show(wanted, returns, null)),
        };
      });
    }
    const interval = intervalOf(perYear);
    const span: Span = {
      window: (interval === "monthly" ? readMonthsWindow(window) : readWindow(window)) ?? "3Y",
      asOf: readDate(asOf, "asOf") ?? undefined,
      interval,
    };
    return eachCrossed(subjects, measures, (cell, wanted) => {
      const ticker = required(readTicker(cell), "series");
      const against = isRelative(wanted) ? readBenchmark(benchmark) : null;
      const tickers = against === null ? [ticker] : [ticker, against];
      return {
        needs: levelQueries(tickers, span),
        show: (records) => {
          const [ours, theirs] = lookedUp(records, tickers, span);
          return show(wanted, ours!, theirs ?? null);
        },
      };
    });
  });
}

/** Returns in a range are one subject, that is no cell of the crossing. */
const NOTHING = readRange(null);

/** One plan for each subject and measure. In a list blank subjects and measures stay blank. */
function eachCrossed(
  series: Range,
  measure: Range,
  plan: (subject: unknown, measure: RiskMeasure) => Plan,
): unknown[][] | Promise<unknown[][]> {
  const { rows, columns, cellsAt } = crossing({ series, measure });
  return planned(rows, columns, (row, column) => {
    const [subject, asked] = cellsAt(row, column);
    const isGap =
      (holdsMany(series) && plainValue(subject) === null) ||
      (holdsMany(measure) && plainValue(asked) === null);
    return isGap ? null : plan(subject, required(readOption(asked, "measure", riskMeasures), "measure"));
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

/** Periodic returns of tickers over the days that all have. */
function lookedUp(records: Records, tickers: readonly string[], span: Span): readonly (readonly number[])[] {
  return levelsOf(records, tickers, span).map(({ values }) => periodReturns(values));
}

/** Measures that are returns, or shares of the benchmark's; the others are bare ratios. */
const FRACTIONS: ReadonlySet<RiskMeasure> = new Set([
  "volatility",
  "downside",
  "semideviation",
  "maxDrawdown",
  "ulcer",
  "var",
  "es",
  "alpha",
  "trackingError",
  "upCapture",
  "downCapture",
  "treynor",
] as const);

const shown = (value: number, measure: RiskMeasure): Shown =>
  FRACTIONS.has(measure) ? finePercent(value) : multiple(value);
