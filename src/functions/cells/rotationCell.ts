import type { Query } from "../../data/query.ts";
import { DataError, InputError, MathError } from "../../errors.ts";
import { lastObservation } from "../../finance/series/lastObservation.ts";
import { onCommonDates } from "../../finance/series/onCommonDates.ts";
import { requireNoGap } from "../../finance/series/requireNoGap.ts";
import {
  rotation,
  rotationOutputs,
  type RotationOutput,
  type RotationPoint,
} from "../../finance/returns/rotation.ts";
import type { Series } from "../../finance/series/series.ts";
import { holdsNumbers } from "../arguments/holdsNumbers.ts";
import { readRange, type Range } from "../arguments/range.ts";
import { readDate } from "../arguments/readDate.ts";
import { positive } from "../arguments/positive.ts";
import { readCount, readNumber } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { readBeside } from "../arguments/readPairs.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { refuseDates } from "../arguments/refuseDates.ts";
import { required } from "../arguments/required.ts";
import type { Call } from "../call.ts";
import { crossCells } from "../crossing/crossCells.ts";
import { holdsMany } from "../crossing/crossing.ts";
import { onceEach } from "../crossing/once.ts";
import { withRecords, type Records } from "../asking/records.ts";
import { lifeQueries, requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { date, multiple, type Shown } from "../results/shown.ts";
import { spill } from "../results/spill.ts";
import { returnQueries, returnSeries } from "../asking/returnSeries.ts";

const MOST_MONTHS = 600;

/**
 * Rotation between two styles: for how many month ends running the ratio of two funds has fallen (negative) or risen.
 * @customfunction ROTATION
 * @cancelable
 * @param numerator Ticker, or a range of month-end prices, oldest first
 * @param denominator Ticker, or as many month-end prices
 * @param [output] run, ratio, average, z, signal, or a range of them; or table for all of them by month. Default run
 * @param [months] Months in the moving average and in z. Default 12
 * @param [asOf] Date, or a range of dates: the last month end on or before it. Default the latest. For tickers only
 * @returns The output, one for each output and date; or a table with headers, oldest first
 */
export function rotationCell(
  numerator: unknown[][],
  denominator: unknown[][],
  output?: unknown[][],
  months?: unknown[][],
  asOf?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const ranges = [readRange(numerator), readRange(denominator)] as const;
    if (holdsNumbers(ranges[0]) !== holdsNumbers(ranges[1]))
      throw new InputError("mixedSources", { first: "numerator", second: "denominator" });
    if (ranges.some(holdsMany)) {
      const [above, below] = readPrices({ numerator, denominator });
      const labels = above.map((_, i) => i + 1);
      const legsBy: Ratio["legsBy"] = (_, asOf) => {
        refuseDates({ asOf });
        return [labels, above, below];
      };
      return answer(call, { output, months, asOf }, { needs: [], legsBy });
    }
    const tickers = [tickerIn(ranges[0], "numerator"), tickerIn(ranges[1], "denominator")] as const;
    const ratio: Ratio = {
      needs: [...lifeQueries(tickers), ...returnQueries(tickers, ["monthly"])],
      legsBy(records, day) {
        for (const ticker of tickers) requireAlive(records, ticker, day);
        const [above, below] = returnSeries(records, tickers, ["monthly"]);
        const [ours, theirs] = legs(above!, below!, tickers, day);
        return [ours.dates.map(date), ours.values, theirs.values];
      },
    };
    return answer(call, { output, months, asOf }, ratio);
  }, invocation);
}

/** Where the ratio's two legs come from. */
interface Ratio {
  readonly needs: readonly Query[];
  /** Month ends, and both legs at them, up to a day. */
  readonly legsBy: (
    records: Records,
    day: string | undefined,
  ) => readonly [labels: readonly Shown[], above: readonly number[], below: readonly number[]];
}

/** One table, or one value for each output, number of months and date. */
function answer(
  call: Call,
  { output, months, asOf }: Readonly<Record<"output" | "months" | "asOf", unknown>>,
  { needs, legsBy }: Ratio,
): unknown[][] | Promise<unknown[][]> {
  const lengthOf = (cell: unknown) => readCount(cell, "months", 1, MOST_MONTHS) ?? 12;
  const latest = latestOnce(legsBy);
  const dayOf = (cell: unknown) => readDate(cell, "asOf") ?? undefined;
  const only = readRange(output);
  if (!holdsMany(only) && readOption(only.at(0, 0), "output", rotationOutputs) === "table")
    return withRecords(call, needs, (records) => {
      const [labels, above, below] = legsBy(records, dayOf(readRange(asOf).at(0, 0)));
      return spill(table(labels, rotation(above, below, lengthOf(readRange(positive(months)).at(0, 0)))));
    });
  return crossCells(call, { output, months: positive(months), asOf }, (outputCell, monthsCell, asOfCell) => {
    const wanted = readOption(outputCell, "output", singleOutputs) ?? "run";
    const [length, day] = [lengthOf(monthsCell), dayOf(asOfCell)];
    return {
      needs,
      show: (records) => outputOf(latest(records, day, length), wanted, length),
    };
  });
}

/** Where a ratio stands at the last of its month ends, and how many there are. */
interface Latest {
  readonly point: RotationPoint | undefined;
  readonly count: number;
}

/** The latest point of a ratio by day and months, each worked out once for all the outputs that a call asks for. */
const latestOnce = (legsBy: Ratio["legsBy"]) =>
  onceEach(
    (records: Records, day: string | undefined, months: number): Latest => {
      const [, above, below] = legsBy(records, day);
      const points = rotation(above, below, months);
      return { point: points.at(-1), count: points.length };
    },
    (_, day, months) => `${day ?? ""} ${months}`,
  );

/** What fits in a cell of a list. */
const singleOutputs = rotationOutputs.filter((output) => output !== "table");

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
  const lines = readBeside(ranges, readNumber);
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

/** Both legs up to a day, at the month ends they share; neither may have ended long before, nor a month be missing. */
function legs(
  above: Series,
  below: Series,
  tickers: readonly [string, string],
  asOf: string | undefined,
): readonly [Series, Series] {
  const ends = [above, below].flatMap(({ dates }) => dates.slice(-1)).sort();
  const asked = asOf ?? ends.at(-1);
  const both = onCommonDates(upTo(above, asked, tickers[0]), upTo(below, asked, tickers[1]));
  requireNoGap(both[0], tickers.join(" ∩ "));
  return both;
}

function upTo(series: Series, asked: string | undefined, ticker: string): Series {
  const count = lastObservation(series, ticker, asked) + 1;
  const { dates, values, interval } = series;
  return { dates: dates.slice(0, count), values: values.slice(0, count), interval };
}

const HEADERS = ["date", "ratio", "average", "z", "run", "signal"];

function table(labels: readonly Shown[], points: readonly RotationPoint[]): readonly (readonly Shown[])[] {
  return [
    HEADERS,
    ...points.map(({ ratio, average, z, run, signal }, i) => [labels[i]!, ratio, average, z, run, signal]),
  ];
}

/** @throws DataError where the months do not suffice; MathError where the ratio does not vary */
function outputOf({ point, count }: Latest, output: Exclude<RotationOutput, "table">, months: number): Shown {
  const value = point?.[output] ?? null;
  if (value !== null) return output === "ratio" || output === "average" ? multiple(value) : value;
  if (count >= months) throw new MathError("undefinedMaths", { what: output });
  throw new DataError("tooFew", { subject: output, needed: months, found: count });
}
