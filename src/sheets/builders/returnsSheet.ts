import type { ReturnsRecord } from "../../data/record.ts";
import { serialOfIso } from "../../finance/dates/dates.ts";
import { fundReturn } from "../../finance/returns/fundReturn.ts";
import type { Window } from "../../finance/returns/window.ts";
import { windowReturn } from "../../finance/returns/windowReturn.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import { orNull } from "./orNull.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, LiveCell, Sheet } from "../sheet.ts";

/** From the third column on; those of more than a year are stated a year. */
const WINDOWS = ["1M", "3M", "6M", "YTD", "1Y", "3Y", "5Y", "10Y"] as const satisfies Window[];
const YEARLY: ReadonlySet<Window> = new Set<Window>(["3Y", "5Y", "10Y"]);
const FIRST_WINDOW = 2;
/** Returns shaded as deeply as any, larger over longer windows. */
export const FULL: Readonly<Record<(typeof WINDOWS)[number], number>> = {
  "1M": 0.1,
  "3M": 0.15,
  "6M": 0.2,
  YTD: 0.3,
  "1Y": 0.4,
  "3Y": 0.2,
  "5Y": 0.2,
  "10Y": 0.2,
};
/** Where the windows that the chart draws stand: 1Y, 3Y, 5Y. */
const DRAWN = [6, 7, 8];

/** Total returns of funds over the usual windows; a window longer than a fund's history is empty. */
export function returnsSheet(funds: readonly ReturnsRecord[], texts: SheetTexts): Sheet {
  const { returns } = texts.fills;
  return {
    kind: "returns",
    name: texts.names.returns,
    title: returns.title,
    notes: [returns.note, ...warningsOf(funds, texts)],
    blocks: [returnsBlock(funds, texts)],
    records: funds,
    charts: [
      {
        type: "ColumnClustered",
        title: returns.chart,
        series: DRAWN,
        format: "wholePercent",
        place: "below",
      },
    ],
  };
}

/** The table of returns, one row a fund. */
export function returnsBlock(funds: readonly ReturnsRecord[], texts: SheetTexts): Block {
  return {
    table: "Returns",
    heading: null,
    columns: [
      column(texts.columns.ticker, "general", 10),
      column(texts.columns.asOf, "date", 12),
      ...WINDOWS.map((window) => column(texts.fills.windows[window], "percent", 10)),
    ],
    rows: funds.map((fund) => [
      fund.ticker,
      lastDay(fund),
      ...WINDOWS.map((window) => returnOver(fund, window)),
    ]),
    spillRows: 0,
    highlights: WINDOWS.map((window, i) => ({
      kind: "aroundZero",
      columns: [FIRST_WINDOW + i],
      full: FULL[window],
    })),
  };
}

function lastDay({ series }: ReturnsRecord): LiveCell {
  const last = series.dates.at(-1);
  return {
    value: last === undefined ? null : serialOfIso(last),
    live: call("ETF", "{0}", quoted("return1m asOf")),
  };
}

/** A fund's total return over a window, a year where the window is longer. */
export function returnOver({ ticker, series }: ReturnsRecord, window: Window): LiveCell {
  const method = YEARLY.has(window) ? "annualised" : "total";
  return {
    value: orNull(() => {
      const { total, years } = windowReturn(series, window, ticker);
      return fundReturn(total, years, method);
    }),
    live: call(
      "FUNDRETURN",
      "{0}",
      quoted(window),
      ...(method === "annualised" ? [quoted("annualised")] : []),
    ),
  };
}
