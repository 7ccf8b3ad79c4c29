import { DataError } from "../../errors.ts";
import { alikeHistory } from "../../finance/valuation/alikeHistory.ts";
import { comparablePe, latestPe } from "../../finance/valuation/comparablePe.ts";
import { peHistory, peStatistics, type PeStatistic } from "../../finance/valuation/peHistory.ts";
import type { Valuation } from "../../finance/valuation/valuation.ts";
import { plainValue } from "../arguments/plainValue.ts";
import { readCells, readRange } from "../arguments/range.ts";
import { readDate } from "../arguments/readDate.ts";
import { positive } from "../arguments/positive.ts";
import { numberOf, readCount, readNumber } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { readFund, readTicker } from "../arguments/readTicker.ts";
import { required } from "../arguments/required.ts";
import { crossCells } from "../crossing/crossCells.ts";
import { peQueries, pesOf } from "../asking/peRecords.ts";
import type { Records } from "../asking/records.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { multiple, percent, type Shown } from "../results/shown.ts";

const MOST_YEARS = 100;
const BASIS = "trailing";
/** One figure alone is no history. */
const NEEDED = 2;

/**
 * A fund's P/E against its own history: by default how far it would rise if the P/E went back to its mean.
 * Only P/Es of the same basis (trailing) and method are put together.
 * @customfunction PERHIST
 * @cancelable
 * @param fund Ticker, or a P/E to use as it is; a cell or a range
 * @param [history] Past P/Es as a range, or the ticker whose history is looked up. Default the fund's own
 * @param [statistic] upside, gap, mean, median, harmonic, z, percentile, percentileBelow, percentileUpTo, percentileRank or count. Default upside
 * @param [years] How many years back a history that is looked up goes. Default 10
 * @param [asOf] Date on which it ends. Default the latest
 * @returns Statistic, in the shape of fund; a column of funds beside a row of statistics makes a table
 */
export function perHistCell(
  fund: unknown[][],
  history?: unknown[][],
  statistic?: unknown[][],
  years?: unknown[][],
  asOf?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const past = readPast(history);
    const ranges = { fund: positive(fund), statistic, years: positive(years), asOf };
    return crossCells(call, ranges, (cell, statisticCell, yearsCell, dayCell) => {
      const wanted = readOption(statisticCell, "statistic", peStatistics) ?? "upside";
      const span: Span = {
        years: readCount(yearsCell, "years", 1, MOST_YEARS) ?? 10,
        asOf: readDate(dayCell, "asOf") ?? undefined,
      };
      const current = required(readFund(cell), "fund");
      const source = required(past ?? (typeof current === "string" ? current : null), "history");
      return {
        needs: [current, source].flatMap(peQueries),
        show: (records) => {
          if (typeof current === "string" && isComparing(wanted)) requireAlive(records, current, span.asOf);
          const { now, history } = pesFor(records, current, source, span);
          if (typeof source === "string" && wanted !== "count") requireHistory(source, history);
          return shown(peHistory(now, history, wanted), wanted);
        },
      };
    });
  }, invocation);
}

interface Span {
  readonly years: number;
  readonly asOf: string | undefined;
}

/** Past P/Es as given, or the ticker to look them up for; null where nothing was given. */
function readPast(history: unknown): readonly number[] | string | null {
  const range = readRange(positive(history));
  if (range.rows === 0) return null;
  const first = plainValue(range.at(0, 0));
  if (range.rows * range.columns === 1 && first !== null && numberOf(first) === null)
    return readTicker(first);
  return readCells(range, (cell) => readNumber(cell, "history"));
}

interface Compared {
  readonly now: number;
  readonly history: readonly number[];
}

/** A P/E and the history to set it against; if both are looked up they were worked out alike, as PERGAP has it. */
function pesFor(
  records: Records,
  current: number | string,
  source: readonly number[] | string,
  { years, asOf }: Span,
): Compared {
  const latest = (ticker: string) => latestPe(pesOf(records, ticker), BASIS, asOf, ticker);
  if (typeof source !== "string")
    return { now: typeof current === "number" ? current : latest(current).peRatio, history: source };

  const past = pesOf(records, source);
  const upTo = (last: Valuation) => alikeHistory(past, last, years).map(({ peRatio }) => peRatio);
  if (typeof current === "number") return { now: current, history: upTo(latest(source)) };
  const pair = comparablePe(pesOf(records, current), past, BASIS, { asOf, tickers: [current, source] });
  return { now: pair.fund.peRatio, history: upTo(pair.benchmark) };
}

/** Whether a statistic says something of the current P/E, and not of the history alone. */
const isComparing = (statistic: PeStatistic) => isShare(statistic) || statistic === "z";

const isShare = (statistic: PeStatistic) =>
  statistic === "upside" || statistic === "gap" || statistic.startsWith("percentile");

/** @throws DataError if a history that was looked up is one figure: a fund's would be set against itself */
function requireHistory(ticker: string, history: readonly number[]): void {
  if (history.length < NEEDED)
    throw new DataError("tooFew", { subject: `${ticker} P/E`, needed: NEEDED, found: history.length });
}

function shown(value: number, statistic: PeStatistic): Shown {
  if (isShare(statistic)) return percent(value);
  return statistic === "count" ? value : multiple(value);
}
