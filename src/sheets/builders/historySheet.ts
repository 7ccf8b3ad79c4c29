import type { PricesRecord, ReturnsRecord } from "../../data/record.ts";
import { closedMonth } from "../../finance/dates/closedMonth.ts";
import { serialOfIso } from "../../finance/dates/dates.ts";
import { lastOnOrBefore } from "../../finance/series/lastOnOrBefore.ts";
import { monthEnds } from "../../finance/series/monthEnds.ts";
import { weekEnds } from "../../finance/series/weekEnds.ts";
import { windowAnchor, windowStart, type Window } from "../../finance/returns/window.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import type { Settings } from "./settings.ts";
import { chartSpace } from "./chartSpace.ts";
import { call, column, quoted } from "../formula.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Sheet } from "../sheet.ts";

/** What a history is to show. */
export interface Wish {
  readonly interval: Settings["interval"];
  readonly field: Settings["field"];
  readonly window: Window;
}

type History = ReturnsRecord | PricesRecord;

/** What ETFHISTORY calls the field. */
const FIELDS = { totalReturn: "totalReturnIndex", price: "price" } as const;
const BASE = 100;
const CHART_COLUMNS = 8;

/**
 * Total-return indexes or prices side by side, dates × funds, oldest first; and beside them, behind the chart that
 * draws it, the same as growth of 100 from the first date that all have.
 *
 * @param funds - as fine as the wish asks for, or finer
 */
export function historySheet(funds: readonly History[], wish: Wish, texts: SheetTexts): Sheet {
  const { history } = texts.fills;
  const lines = levelsOf(funds, wish);
  const common = firstInCommon(lines);
  const from = lines.days[common];
  return {
    kind: "history",
    name: texts.names.history,
    title: history.title[wish.field],
    notes: [
      history.note[wish.field],
      ...(from === undefined ? [history.nothingInCommon] : [history.growthNote(from)]),
      ...warningsOf(funds, texts),
    ],
    blocks: [
      levelsBlock(funds, lines, wish, texts),
      ...(common < 0
        ? []
        : [
            { ...chartSpace(CHART_COLUMNS), beside: true },
            { ...growthBlock(funds, lines, common, texts), beside: true },
          ]),
    ],
    records: funds,
    frozen: "firstHeader",
    charts:
      common < 0
        ? []
        : [
            {
              type: "Line",
              title: history.chart(from!),
              block: 2,
              series: funds.map((_, i) => i + 1),
              format: "count",
              categoryFormat: "month",
              // heading and headers are frozen
              place: { block: 1, column: funds.length + 2, columns: CHART_COLUMNS, down: 2 },
            },
          ],
  };
}

interface Lines {
  /** ISO dates. */
  readonly days: readonly string[];
  readonly rows: readonly { readonly levels: readonly (number | null)[] }[];
}

/** One line for each date of the window that any fund has, as ETFHISTORY gives them. */
export function levelsOf(funds: readonly History[], { interval, window }: Omit<Wish, "field">): Lines {
  const columns = funds.map(({ series }) => {
    if (interval === "daily") return byDay(series.dates, series.values);
    if (interval === "weekly") {
      const { dates, values } = weekEnds(series);
      return byDay(dates, values);
    }
    // months go by their last day, whichever day a source dates them by
    const { dates, values } = monthEnds(series);
    return byDay(dates.map(closedMonth), values);
  });
  const all = [...new Set(columns.flatMap((levels) => [...levels.keys()]))].sort();
  const days = within(all, window);
  return { days, rows: days.map((day) => ({ levels: columns.map((levels) => levels.get(day) ?? null) })) };
}

/** The first line in which every fund has a level; −1 for none. */
export const firstInCommon = ({ rows }: Lines): number =>
  rows.findIndex(({ levels }) => levels.every((level) => level !== null));

const byDay = (dates: readonly string[], values: readonly number[]) =>
  new Map(dates.map((date, i) => [date, values[i]!]));

function within(days: readonly string[], window: Window): readonly string[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = windowStart(windowAnchor(window, last, last), window, first);
  return days.slice(Math.max(lastOnOrBefore(days, start), 0));
}

/** The levels as ETFHISTORY spills them. */
export function levelsBlock(
  funds: readonly History[],
  { days, rows }: Lines,
  wish: Wish,
  texts: SheetTexts,
): Block {
  const { interval, field, window } = wish;
  const tickers = funds.map(({ ticker }) => ticker);
  const format = field === "price" ? "price" : "fineRatio";
  return {
    table: "History",
    heading: texts.fills.history.levels[field],
    columns: [column(texts.columns.date, "date", 12), ...tickers.map((ticker) => column(ticker, format, 10))],
    rows: days.map((day, i) => [serialOfIso(day), ...rows[i]!.levels]),
    spillRows: 0,
    spill: {
      formula: call(
        "ETFHISTORY",
        `{${tickers.map(quoted).join(",")}}`,
        quoted(window),
        "",
        quoted(interval),
        quoted(FIELDS[field]),
        "FALSE",
      ),
      hasHeader: false,
    },
  };
}

/** The same as growth of 100. @param levels - which block of the sheet they stand in */
export function growthBlock(
  funds: readonly History[],
  lines: Lines,
  common: number,
  texts: SheetTexts,
  levels = 0,
): Block {
  const base = lines.rows[common]!.levels;
  return {
    table: "Growth",
    heading: texts.fills.history.growth,
    columns: [
      column(texts.columns.date, "date", 12),
      ...funds.map(({ ticker }) => column(ticker, "points", 10)),
    ],
    rows: lines.rows.map((row, i) => [
      { value: serialOfIso(lines.days[i]!), live: `={${levels}.0}` },
      ...row.levels.map((level, fund) =>
        level === null || i < common
          ? null
          : {
              value: (BASE * level) / base[fund]!,
              live: `=${BASE}*{${levels}.${fund + 1}}/{${levels}.${fund + 1}@${common}}`,
            },
      ),
    ]),
    spillRows: 0,
  };
}
