import { InputError } from "../../errors.ts";
import { errorMethods, type RegressionOptions } from "../../finance/rates/regression.ts";
import { rateBeta } from "../../finance/rates/rateBeta.ts";
import type { ReturnsBesideChanges } from "../../finance/rates/returnsBesideChanges.ts";
import { holdsNumbers } from "../arguments/holdsNumbers.ts";
import { wordValue } from "../arguments/plainValue.ts";
import { positive } from "../arguments/positive.ts";
import { readCells, readRange, type Range } from "../arguments/range.ts";
import { readDate } from "../arguments/readDate.ts";
import { readFactors } from "../arguments/readFactors.ts";
import { readCount } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { readSeriesName } from "../arguments/readSeriesName.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { refuseDates } from "../arguments/refuseDates.ts";
import { rateSample, sampleQueries } from "../asking/rateSample.ts";
import { withRecords } from "../asking/records.ts";
import { attempt } from "../results/attempt.ts";
import { isFailure, type Failure } from "../results/cellError.ts";
import { inCell } from "../results/inCell.ts";
import { multiple, type Shown } from "../results/shown.ts";
import { checkSize, spill } from "../results/spill.ts";
import { readMonthsWindow } from "../asking/returnPeriods.ts";

const MOST_LAGS = 1000;

/**
 * How monthly returns go with changes of a yield: a slope of −4 is a loss of 4% for a rise of one point. By least squares,
 * with Newey–West standard errors. A month's yield is the mean of its days.
 * @customfunction RATEBETA
 * @cancelable
 * @param series Ticker, a range of tickers, or a range of periodic returns (0.05 is 5%)
 * @param [yieldChanges] Yield at FRED, such as DGS2 or DGS10; for a range of returns as many changes of a yield, as fractions (0.01 is one point). Default DGS2
 * @param [lag] Months over which errors may be correlated; 0 is none, auto lets the data say. Default ⌊4 (n ÷ 100)^(2/9)⌋. An empty cell may count as 0: leave it out instead
 * @param [window] Stretch of returns to look at: 1Y, 3Y, 5Y, 10Y, YTD, ITD, or any number of months or years. For tickers only. Default 5Y
 * @param [asOf] Date on which the window ends. For tickers only. Default the last month end that all have
 * @param [market] Further factors beside the yield: a ticker such as SPY or a range of them, or for a range of returns columns of as many returns. Default none
 * @param [errors] neweyWest, adjusted (for small samples) or leastSquares. Default neweyWest
 * @returns Table with a row of headers: series, slope, standard error, t, R², n, then slope, standard error and t of each further factor
 */
export function rateBetaCell(
  series: unknown[][],
  yieldChanges?: unknown[][],
  lag?: unknown,
  window?: unknown,
  asOf?: unknown,
  market?: unknown[][],
  errors?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const options = readOptions(lag, errors);
    const [subjects, changes] = [readRange(series), readRange(yieldChanges)];
    if (holdsNumbers(subjects) !== holdsNumbers(changes))
      throw new InputError("mixedSources", { first: "series", second: "yieldChanges" });
    if (holdsNumbers(subjects)) {
      refuseDates({ window, asOf });
      const [returns, yields, ...factors] = readFactors({ series, yieldChanges, market });
      const names = factors.map((_, i) => (factors.length > 1 ? `market ${String(i + 1)}` : "market"));
      const line = lineOf("returns", { returns: returns!, changes: yields!, factors }, options);
      return spill([headersFor(names), line]);
    }
    const tickers = readCells(readRange(positive(series)), (cell) => attempt(() => readTicker(cell)));
    if (tickers.length === 0) throw new InputError("argumentMissing", { argument: "series" });
    const factors = readMarkets(readRange(positive(market)));
    const headers = headersFor(factors);
    checkSize((tickers.length + 1) * headers.length);
    const span = {
      yields: readSeriesName(yieldChanges) ?? "DGS2",
      factors,
      window: readMonthsWindow(window) ?? "5Y",
      asOf: readDate(asOf, "asOf") ?? undefined,
      interval: "monthly",
    } as const;
    const known = tickers.filter((ticker) => typeof ticker === "string");
    return withRecords(call, sampleQueries(known, span), (records) => {
      const lines = tickers.map((ticker) =>
        isFailure(ticker)
          ? ticker
          : attempt(() => lineOf(ticker, rateSample(records, ticker, span), options)),
      );
      const [only] = lines;
      if (lines.length === 1 && isFailure(only)) throw only;
      return spill([
        headers,
        ...lines.map((line, i) => (isFailure(line) ? blamed(tickers[i]!, line, headers) : line)),
      ]);
    });
  }, invocation);
}

function readOptions(lag: unknown, errors: unknown): RegressionOptions {
  const isAuto = String(wordValue(lag)).toLowerCase() === "auto";
  const lags = isAuto ? "auto" : readCount(lag, "lag", 0, MOST_LAGS);
  const by = readOption(errors, "errors", errorMethods);
  return { ...(lags === null ? {} : { lag: lags }), ...(by === null ? {} : { errors: by }) };
}

/** Tickers of further factors, each once. */
function readMarkets(market: Range): readonly string[] {
  if (holdsNumbers(market)) throw new InputError("mixedSources", { first: "series", second: "market" });
  return [...new Set(readCells(market, readTicker))];
}

const headersFor = (factors: readonly string[]): readonly string[] => [
  ...["series", "slope", "standard error", "t", "R²", "n"],
  ...factors.flatMap((factor) => [`${factor} slope`, `${factor} standard error`, `${factor} t`]),
];

function lineOf(
  label: string,
  { returns, changes, factors }: ReturnsBesideChanges,
  options: RegressionOptions,
): readonly Shown[] {
  const { slope, standardError, t, rSquared, n, others } = rateBeta(returns, changes, factors, options);
  return [
    label,
    ...[slope, standardError, t, rSquared].map(multiple),
    n,
    ...others.flatMap((other) => [other.value, other.standardError, other.t].map(multiple)),
  ];
}

/** A line that is not to be had shows why in each of its cells. */
const blamed = (label: Shown, failure: Failure, headers: readonly string[]): readonly Shown[] => [
  label,
  ...headers.slice(1).map(() => failure),
];
