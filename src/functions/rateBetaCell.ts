import { inFractions } from "../data/inFractions.ts";
import { DataError, InputError } from "../errors.ts";
import { monthEnd } from "../finance/dates.ts";
import { monthlyChanges } from "../finance/monthlyChanges.ts";
import { periodReturns } from "../finance/periodReturns.ts";
import { rateBeta } from "../finance/rateBeta.ts";
import { holdsNumbers } from "./arguments/holdsNumbers.ts";
import { readCells, readRange } from "./arguments/range.ts";
import { readDate } from "./arguments/readDate.ts";
import { readCount } from "./arguments/readNumber.ts";
import { readPairs } from "./arguments/readPairs.ts";
import { readSeriesName } from "./arguments/readSeriesName.ts";
import { readTicker } from "./arguments/readTicker.ts";
import { withRecords, type Records } from "./records.ts";
import { attempt } from "./results/attempt.ts";
import { isFailure, type Failure } from "./results/cellError.ts";
import { inCell } from "./results/inCell.ts";
import { multiple, type Shown } from "./results/shown.ts";
import { checkSize, spill } from "./results/spill.ts";
import { levelQueries, levelsOf, readMonthsWindow, type Span } from "./returnPeriods.ts";

const HEADERS = ["series", "slope", "standard error", "t", "R²", "n"];
const MOST_LAGS = 1000;

/**
 * How monthly returns go with changes of a yield: a slope of −4 is a loss of 4% for a rise of one point. By least squares,
 * with Newey–West standard errors. A month's yield is the mean of its days.
 * @customfunction RATEBETA
 * @param series Ticker, a range of tickers, or a range of periodic returns (0.05 is 5%)
 * @param [yieldChanges] Yield at FRED, such as DGS2 or DGS10; for a range of returns as many changes of a yield, as fractions (0.01 is one point). Default DGS2
 * @param [lag] Months over which errors may be correlated. Default ⌊4 (n ÷ 100)^(2/9)⌋
 * @param [window] Stretch of returns to look at: 1Y, 3Y, 5Y, 10Y, YTD, ITD, or any number of months or years. For tickers only. Default 5Y
 * @param [asOf] Date on which the window ends. For tickers only. Default the last month end that both have
 * @returns Table with a row of headers: series, slope, standard error, t, R², n
 */
export function rateBetaCell(
  series: unknown[][],
  yieldChanges?: unknown[][],
  lag?: unknown,
  window?: unknown,
  asOf?: unknown,
): Promise<unknown[][]> {
  return inCell(() => {
    const lags = readCount(lag, "lag", 0, MOST_LAGS) ?? undefined;
    const [subjects, changes] = [readRange(series), readRange(yieldChanges)];
    if (holdsNumbers(subjects) !== holdsNumbers(changes))
      throw new InputError("mixedSources", { first: "series", second: "yieldChanges" });
    if (holdsNumbers(subjects))
      return spill([HEADERS, lineOf("returns", ...readPairs({ series, yieldChanges }), lags)]);

    const tickers = readCells(subjects, (cell) => attempt(() => readTicker(cell)));
    if (tickers.length === 0) throw new InputError("argumentMissing", { argument: "series" });
    checkSize((tickers.length + 1) * HEADERS.length);
    const name = readSeriesName(yieldChanges) ?? "DGS2";
    const span: Span = {
      window: readMonthsWindow(window) ?? "5Y",
      asOf: readDate(asOf, "asOf") ?? undefined,
      interval: "monthly",
    };
    const known = tickers.filter((ticker) => typeof ticker === "string");
    const needs = known.flatMap((ticker) => levelQueries([ticker], span));
    return withRecords([{ kind: "macro", series: name }, ...needs], (records) => {
      const lines = tickers.map((ticker) =>
        isFailure(ticker)
          ? ticker
          : attempt(() => lineOf(ticker, ...lookedUp(records, ticker, name, span), lags)),
      );
      const [only] = lines;
      if (lines.length === 1 && isFailure(only)) throw only;
      return spill([
        HEADERS,
        ...lines.map((line, i) => (isFailure(line) ? blamed(tickers[i]!, line) : line)),
      ]);
    });
  });
}

/**
 * Returns of a fund's months and the changes of a yield in them, where both are known. Unless a day was asked
 * for, the window ends with the last month of both.
 *
 * @throws DataError also if the yield ends before the window does
 */
function lookedUp(
  records: Records,
  ticker: string,
  name: string,
  span: Span,
): readonly [returns: readonly number[], changes: readonly number[]] {
  const macro = inFractions(records.get({ kind: "macro", series: name }));
  const changes = monthlyChanges(macro.dates, macro.values);
  const last = [...changes.keys()].at(-1);
  if (last === undefined) throw new DataError("tooFew", { subject: name, needed: 3, found: 0 });

  const end = span.asOf ?? earlier(monthEnd(`${last}-01`), lastDate(records, ticker));
  const { dates, values } = levelsOf(records, [ticker], span, end)[0]!;
  if (dates.at(-1)!.slice(0, 7) > last)
    throw new DataError("stale", { ticker: name, last: macro.asOf, asked: dates.at(-1)! });
  const pairs = periodReturns(values).flatMap((r, i) => {
    const change = changes.get(dates[i + 1]!.slice(0, 7));
    return change === undefined ? [] : [[r, change] as const];
  });
  return [pairs.map(([r]) => r), pairs.map(([, change]) => change)];
}

const lastDate = (records: Records, ticker: string) =>
  records.get({ kind: "returns", ticker, interval: "monthly" }).series.dates.at(-1);

const earlier = (day: string, other = day) => (other < day ? other : day);

function lineOf(
  label: string,
  returns: readonly number[],
  changes: readonly number[],
  lag: number | undefined,
): readonly Shown[] {
  const { slope, standardError, t, rSquared, n } = rateBeta(returns, changes, lag);
  return [label, multiple(slope), multiple(standardError), multiple(t), multiple(rSquared), n];
}

/** A line that is not to be had shows why in each of its cells. */
const blamed = (label: Shown, failure: Failure): readonly Shown[] => [
  label,
  ...HEADERS.slice(1).map(() => failure),
];
