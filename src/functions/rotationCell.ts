import { DataError, InputError, MathError } from "../errors.ts";
import { lastObservation } from "../finance/lastObservation.ts";
import { onCommonDates } from "../finance/onCommonDates.ts";
import { rotation, rotationOutputs, type RotationOutput, type RotationPoint } from "../finance/rotation.ts";
import type { Series } from "../finance/series.ts";
import { readRange, type Range } from "./arguments/range.ts";
import { readDate } from "./arguments/readDate.ts";
import { positive } from "./arguments/positive.ts";
import { readCount } from "./arguments/readNumber.ts";
import { readOption } from "./arguments/readOption.ts";
import { readBeside } from "./arguments/readPairs.ts";
import { readTicker } from "./arguments/readTicker.ts";
import { required } from "./arguments/required.ts";
import { holdsMany } from "./crossing.ts";
import { withRecords } from "./records.ts";
import { lifeQueries, requireAlive } from "./requireAlive.ts";
import { inCell } from "./results/inCell.ts";
import { date, multiple, type Shown } from "./results/shown.ts";
import { spill } from "./results/spill.ts";
import { returnQueries, returnSeries } from "./returnSeries.ts";

const MOST_MONTHS = 600;

/**
 * Rotation between two styles: for how many month ends running the ratio of two funds has fallen (negative) or risen.
 * @customfunction ROTATION
 * @cancelable
 * @param numerator Ticker, or a range of month-end prices, oldest first
 * @param denominator Ticker, or as many month-end prices
 * @param [output] run, ratio, average, z, signal, or table for all of them by month. Default run
 * @param [months] Months in the moving average and in z. Default 12
 * @param [asOf] Date: the last month end on or before it. Default the latest. For tickers only
 * @returns The output, or a table with headers, oldest first
 */
export function rotationCell(
  numerator: unknown[][],
  denominator: unknown[][],
  output?: unknown,
  months?: unknown,
  asOf?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const wanted = readOption(output, "output", rotationOutputs) ?? "run";
    const length = readCount(positive(months), "months", 1, MOST_MONTHS) ?? 12;
    const day = readDate(asOf, "asOf") ?? undefined;
    const ranges = [readRange(numerator), readRange(denominator)] as const;
    if (ranges.some(holdsMany)) {
      const [above, below] = readPrices({ numerator, denominator });
      const labels = above.map((_, i) => i + 1);
      return spill(shown(labels, rotation(above, below, length), wanted, length));
    }
    const tickers = [tickerIn(ranges[0], "numerator"), tickerIn(ranges[1], "denominator")] as const;
    const needs = [...lifeQueries(tickers), ...returnQueries(tickers, ["monthly"])];
    return withRecords(call, needs, (records) => {
      for (const ticker of tickers) requireAlive(records, ticker, day);
      const [above, below] = returnSeries(records, tickers, ["monthly"]);
      const [ours, theirs] = legs(above!, below!, tickers, day);
      return spill(shown(ours.dates.map(date), rotation(ours.values, theirs.values, length), wanted, length));
    });
  }, invocation);
}

const tickerIn = (range: Range, argument: string) => required(readTicker(range.at(0, 0)), argument);

/**
 * Prices of both ranges at consecutive month ends: from the first that both have to the last.
 *
 * @throws InputError if one between is blank: two months would pass for one
 */
function readPrices(ranges: {
  readonly numerator: unknown;
  readonly denominator: unknown;
}): readonly [number[], number[]] {
  const lines = readBeside(ranges);
  const isWhole = (line: readonly (number | null)[]) => !line.includes(null);
  const first = lines.findIndex(isWhole);
  const months = lines.slice(first, lines.findLastIndex(isWhole) + 1);
  const price = (argument: string, given: number | null, i: number): number => {
    if (given === null) throw new InputError("blankBetween", { argument, line: first + i + 1 });
    return given;
  };
  return [
    months.map(([above], i) => price("numerator", above, i)),
    months.map(([, below], i) => price("denominator", below, i)),
  ];
}

/** Both legs up to a day, at the month ends they share; neither may have ended long before. */
function legs(
  above: Series,
  below: Series,
  tickers: readonly [string, string],
  asOf: string | undefined,
): readonly [Series, Series] {
  const ends = [above, below].flatMap(({ dates }) => dates.slice(-1)).sort();
  const asked = asOf ?? ends.at(-1);
  return onCommonDates(upTo(above, asked, tickers[0]), upTo(below, asked, tickers[1]));
}

function upTo(series: Series, asked: string | undefined, ticker: string): Series {
  const count = lastObservation(series, ticker, asked) + 1;
  const { dates, values, interval } = series;
  return { dates: dates.slice(0, count), values: values.slice(0, count), interval };
}

const HEADERS = ["date", "ratio", "average", "z", "run", "signal"];

function shown(
  labels: readonly Shown[],
  points: readonly RotationPoint[],
  output: RotationOutput,
  months: number,
): readonly (readonly Shown[])[] {
  if (output !== "table") return [[lastOf(points, output, months)]];
  return [
    HEADERS,
    ...points.map(({ ratio, average, z, run, signal }, i) => [labels[i]!, ratio, average, z, run, signal]),
  ];
}

/** @throws DataError where the months do not suffice; MathError where the ratio does not vary */
function lastOf(
  points: readonly RotationPoint[],
  output: Exclude<RotationOutput, "table">,
  months: number,
): Shown {
  const last = points.at(-1);
  const value = last?.[output] ?? null;
  if (value !== null) return output === "ratio" || output === "average" ? multiple(value) : value;
  if (points.length >= months) throw new MathError("undefinedMaths", { what: output });
  throw new DataError("tooFew", { subject: output, needed: months, found: points.length });
}
