import { DataError, InputError } from "../errors.ts";
import { closedMonth } from "../finance/closedMonth.ts";
import { addMonths } from "../finance/dates.ts";
import type { Series } from "../finance/series.ts";
import { lastOnOrBefore } from "../finance/lastOnOrBefore.ts";
import { windowAnchor, windowStart, type Window } from "../finance/window.ts";
import { readCells, readRange } from "./arguments/range.ts";
import { readDate } from "./arguments/readDate.ts";
import { readFlag, readOption } from "./arguments/readOption.ts";
import { readTicker } from "./arguments/readTicker.ts";
import { readStart, type Start } from "./arguments/readStart.ts";
import { withRecords } from "./records.ts";
import { attempt } from "./results/attempt.ts";
import { isFailure, type Failure } from "./results/cellError.ts";
import { inCell } from "./results/inCell.ts";
import { date, finePercent, type Shown } from "./results/shown.ts";
import { checkSize, spill } from "./results/spill.ts";

/** How often there can be a row; the default comes first. */
export const historyIntervals = ["monthly", "daily"] as const;

/** What the columns can hold; the default comes first. */
export const historyFields = ["totalReturnIndex", "return"] as const;

type Field = (typeof historyFields)[number];

/**
 * Total-return histories side by side: dates, then a column for each fund, oldest first. The index is 1 at a fund's first
 * date and reinvests dividends. Where a fund has no figure the cell is blank.
 * @customfunction ETFHISTORY
 * @param tickers Ticker, or a range of tickers
 * @param [start] First date, or how far back from the end: 1Y, 5Y, YTD. Default the first there is
 * @param [end] Last date. Default the last there is
 * @param [interval] monthly or daily. Default monthly
 * @param [field] totalReturnIndex or return. Default totalReturnIndex
 * @param [headers] FALSE to leave out the row of tickers. Default TRUE
 * @returns Dates and one column for each ticker
 */
export function etfHistoryCell(
  tickers: unknown[][],
  start?: unknown,
  end?: unknown,
  interval?: unknown,
  field?: unknown,
  headers?: unknown,
): Promise<unknown[][]> {
  return inCell(() => {
    const names = readCells(readRange(tickers), readTicker);
    if (names.length === 0) throw new InputError("argumentMissing", { argument: "tickers" });
    const every = readOption(interval, "interval", historyIntervals) ?? "monthly";
    const wanted = readOption(field, "field", historyFields) ?? "totalReturnIndex";
    const span = { start: readStart(start), end: readDate(end, "end") };
    if (span.start?.kind === "date" && span.end !== null && span.start.date > span.end)
      throw new InputError("datesReversed", { start: span.start.date, end: span.end });
    const hasHeaders = readFlag(headers, "headers") ?? true;
    const queries = names.map((ticker) => ({ kind: "returns", ticker, interval: every }) as const);
    return withRecords(queries, (records) => {
      const columns = queries.map((query) => attempt(() => columnOf(records.get(query).series, wanted)));
      const rows = sideBySide(names, columns, span, wanted);
      return spill(hasHeaders ? [["date", ...names], ...rows] : rows);
    });
  });
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

function columnOf({ dates, values, interval }: Series, field: Field): Column {
  // months go by their last day, whichever day a source dates them by
  const days = interval === "monthly" ? dates.map(closedMonth) : dates;
  const shown = values.map((value, i): Shown => {
    if (field === "totalReturnIndex") return value;
    return follows(days[i]!, days[i - 1], interval) ? finePercent(value / values[i - 1]! - 1) : null;
  });
  return { dates: days, shown: new Map(days.map((day, i) => [day, shown[i]!])) };
}

/** Whether a return from one day to the other is that of one period; over a month left out it would be that of two. */
function follows(day: string, before: string | undefined, interval: Series["interval"]): boolean {
  if (before === undefined) return false;
  return interval === "daily" || addMonths(before, 1).slice(0, 7) === day.slice(0, 7);
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
