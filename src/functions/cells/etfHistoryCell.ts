import { DataError, InputError } from "../../errors.ts";
import { closedMonth } from "../../finance/dates/closedMonth.ts";
import type { Series } from "../../finance/series/series.ts";
import { lastOnOrBefore } from "../../finance/series/lastOnOrBefore.ts";
import { windowAnchor, windowStart, type Window } from "../../finance/returns/window.ts";
import { positive } from "../arguments/positive.ts";
import { readCells, readRange } from "../arguments/range.ts";
import { readDate } from "../arguments/readDate.ts";
import { readFlag, readOption } from "../arguments/readOption.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { readStart, type Start } from "../arguments/readStart.ts";
import { historyIntervals, rhythmOf } from "../asking/historyIntervals.ts";
import { withRecords } from "../asking/records.ts";
import { attempt } from "../results/attempt.ts";
import { isFailure, type Failure } from "../results/cellError.ts";
import { inCell } from "../results/inCell.ts";
import { date, finePercent, multiple, type Shown } from "../results/shown.ts";
import { checkSize, spill } from "../results/spill.ts";

/** What the columns can hold; the default comes first. */
const historyFields = ["totalReturnIndex", "return", "price"] as const;

type Field = (typeof historyFields)[number];

/**
 * Histories side by side: dates, then a column for each fund, oldest first. The total-return index is 1 at a fund's first
 * date and reinvests dividends; the price does not. Where a fund has no figure the cell is blank.
 * @customfunction ETFHISTORY
 * @cancelable
 * @param tickers Ticker, or a range of tickers
 * @param [start] First date, or how far back from the end: 1Y, 5Y, YTD. Default the first there is
 * @param [end] Last date. Default the last there is
 * @param [interval] monthly, weekly (each week's last day, the newest week up to now) or daily. Default monthly
 * @param [field] totalReturnIndex, return, or price (closing, split-adjusted; from the data service). Default totalReturnIndex
 * @param [headers] FALSE to leave out the row of tickers. Default TRUE
 * @returns Dates and one column for each ticker; at most 100,000 cells
 */
export function etfHistoryCell(
  tickers: unknown[][],
  start?: unknown,
  end?: unknown,
  interval?: unknown,
  field?: unknown,
  headers?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const names = readCells(readRange(positive(tickers)), readTicker);
    if (names.length === 0) throw new InputError("argumentMissing", { argument: "tickers" });
    const rhythm = rhythmOf(readOption(interval, "interval", historyIntervals) ?? "monthly");
    const wanted = readOption(field, "field", historyFields) ?? "totalReturnIndex";
    const span = { start: readStart(start), end: readDate(end, "end") };
    if (span.start?.kind === "date" && span.end !== null && span.start.date > span.end)
      throw new InputError("datesReversed", { start: span.start.date, end: span.end });
    const hasHeaders = readFlag(headers, "headers") ?? true;
    const queries = names.map((ticker) => queryFor(ticker, rhythm.source, wanted));
    return withRecords(call, queries, (records) => {
      const columns = queries.map((query) =>
        attempt(() => columnOf(records.get(query).series, rhythm, wanted)),
      );
      const rows = sideBySide(names, columns, span, wanted);
      return spill(hasHeaders ? [["date", ...names], ...rows] : rows);
    });
  }, invocation);
}

/** Prices are kept by the day, and weeks and months taken from them. */
function queryFor(ticker: string, interval: Series["interval"], field: Field) {
  return field === "price"
    ? ({ kind: "prices", ticker } as const)
    : ({ kind: "returns", ticker, interval } as const);
}

interface Span {
  readonly start: Start | null;
  readonly end: string | null;
}

/** A fund's column: what it shows on which date. */
interface Column {
  readonly dates: readonly string[];
  readonly shown: ReadonlyMap<string, Shown>;
}

function columnOf(series: Series, { rowsOf, follows }: ReturnType<typeof rhythmOf>, field: Field): Column {
  const { dates, values } = rowsOf(series);
  const shown = values.map((value, i): Shown => {
    if (field === "totalReturnIndex") return value;
    if (field === "price") return multiple(value);
    const before = dates[i - 1];
    return before !== undefined && follows(dates[i]!, before)
      ? finePercent(value / values[i - 1]! - 1)
      : null;
  });
  return { dates, shown: new Map(dates.map((day, i) => [day, shown[i]!])) };
}

/** One row for each date that any fund has. A column that is not to be had shows why in each of its cells. */
function sideBySide(
  names: readonly string[],
  columns: readonly (Column | Failure)[],
  span: Span,
  field: Field,
): readonly (readonly Shown[])[] {
  const known = columns.filter((column): column is Column => !isFailure(column));
  const why = columns.find(isFailure);
  if (known.length === 0 && why) throw why;
  const all = [...new Set(known.flatMap(({ dates }) => dates))].sort();
  const days = within(all, span, field);
  if (days.length === 0) throw noneIn(names.join(", "), all, field);
  checkSize((days.length + 1) * (columns.length + 1));
  return days.map((day) => [
    date(day),
    ...columns.map((column) => (isFailure(column) ? column : (column.shown.get(day) ?? null))),
  ]);
}

function noneIn(ticker: string, days: readonly string[], figure: Field): DataError {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined
    ? new DataError("noFigure", { ticker, figure })
    : new DataError("outsideHistory", { ticker, first, last });
}

/** The days of the span. */
function within(days: readonly string[], { start, end }: Span, field: Field): readonly string[] {
  const asked = end ?? days.at(-1);
  if (asked === undefined) return [];
  const upTo = days.slice(0, lastOnOrBefore(days, closedMonth(asked)) + 1);
  if (start?.kind === "date") return upTo.filter((day) => day >= start.date);
  return start === null ? upTo : inWindow(upTo, start.window, asked, field);
}

/**
 * The days of a window, by the rules of FUNDRETURN: index levels from the one it starts with, returns from the
 * one after that.
 */
function inWindow(days: readonly string[], window: Window, asked: string, field: Field): readonly string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = windowStart(windowAnchor(window, last, asked), window, first);
  const place = lastOnOrBefore(days, from);
  return days.slice(field === "return" ? place + 1 : Math.max(place, 0));
}
