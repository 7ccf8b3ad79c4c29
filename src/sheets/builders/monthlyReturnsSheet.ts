import type { ReturnsRecord } from "../../data/record.ts";
import { serialOfIso, yearsBetween } from "../../finance/dates/dates.ts";
import { fundReturn } from "../../finance/returns/fundReturn.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { chartSpace } from "./chartSpace.ts";
import { call, quoted } from "../formula.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Cell, Column, Sheet } from "../sheet.ts";

/** Only a return over at least a year is worth a yearly rate. */
const MONTHS_A_YEAR = 12;

/**
 * Monthly total returns, month ends × funds, oldest first, and above them each fund's return over the
 * period. A month that a fund lacks is empty; funds that lack any are named, since totals over unlike spans
 * do not compare.
 *
 * @param funds - monthly total-return indexes
 * @param years - the last so many years before the newest month; null for all there is
 */
export function monthlyReturnsSheet(
  funds: readonly ReturnsRecord[],
  years: number | null,
  texts: SheetTexts,
): Sheet {
  const returns = funds.map(monthlyReturns);
  const months = [...new Set(returns.flatMap((byMonth) => [...byMonth.keys()]))].sort();
  const shown = years === null ? months : months.slice(-years * MONTHS_A_YEAR);
  const partly = funds.filter((_, i) => shown.some((month) => !returns[i]!.has(month)));
  return {
    kind: "monthlyReturns",
    name: texts.names.monthlyReturns,
    title: texts.returnsTitle,
    notes: [
      texts.returnsNote,
      ...(partly.length > 0 ? [texts.returnsPartly(partly.map(({ ticker }) => ticker).join(", "))] : []),
      ...warningsOf(funds, texts),
    ],
    blocks: [
      summary(funds, returns, shown, texts),
      ...(shown.length === 0 ? [] : [chartSpace()]),
      byMonth(funds, returns, shown, years, texts),
    ],
    records: funds,
    charts:
      shown.length === 0
        ? []
        : [
            {
              type: "ColumnClustered",
              title: texts.returnsChart,
              series: [4],
              format: "wholePercent",
              place: { block: 1, column: 0, columns: 7 },
            },
          ],
  };
}

interface MonthlyReturn {
  /** ISO date of the month's last observation. */
  readonly date: string;
  readonly value: number;
}

/** Returns by month ("2022-12"): only between observations of neighbouring months, so that no gap is passed off as a month. */
function monthlyReturns({ series: { dates, values } }: ReturnsRecord): Map<string, MonthlyReturn> {
  const returns = new Map<string, MonthlyReturn>();
  for (const [i, date] of dates.entries()) {
    const before = dates[i - 1];
    if (before !== undefined && monthNumber(date) - monthNumber(before) === 1)
      returns.set(date.slice(0, 7), { date, value: values[i]! / values[i - 1]! - 1 });
  }
  return returns;
}

const monthNumber = (date: string) => Number(date.slice(0, 4)) * MONTHS_A_YEAR + Number(date.slice(5, 7));

function summary(
  funds: readonly ReturnsRecord[],
  returns: readonly Map<string, MonthlyReturn>[],
  shown: readonly string[],
  { columns, returnsSummary }: SheetTexts,
): Block {
  const column = (header: string, format: Column["format"], width = 14): Column => ({
    header,
    format,
    width,
  });
  return {
    table: "ReturnsSummary",
    heading: returnsSummary,
    columns: [
      column(columns.ticker, "general", 12),
      column(columns.from, "date"),
      column(columns.to, "date"),
      column(columns.months, "count"),
      column(columns.totalReturn, "percent"),
      column(columns.annualised, "percent"),
      column(columns.worstMonth, "percent"),
    ],
    rows: funds.map(({ ticker, series }, i) => [
      ticker,
      ...overPeriod(
        series.dates,
        shown.flatMap((month) => returns[i]!.get(month) ?? []),
      ),
    ]),
    spillRows: 0,
  };
}

function overPeriod(dates: readonly string[], held: readonly MonthlyReturn[]): Cell[] {
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return [null, null, 0, null, null, null];
  const from = dates[dates.indexOf(first.date) - 1]!;
  const total = held.reduce((growth, { value }) => growth * (1 + value), 1) - 1;
  const worst = held.reduce((least, { value }) => Math.min(least, value), Infinity);
  const annualised =
    held.length < MONTHS_A_YEAR ? null : fundReturn(total, yearsBetween(from, last.date), "annualised");
  return [serialOfIso(from), serialOfIso(last.date), held.length, total, annualised, worst];
}

function byMonth(
  funds: readonly ReturnsRecord[],
  returns: readonly Map<string, MonthlyReturn>[],
  shown: readonly string[],
  years: number | null,
  texts: SheetTexts,
): Block {
  return {
    table: "MonthlyReturns",
    heading: texts.returnsByMonth,
    columns: [
      { header: texts.columns.month, format: "date", width: 12 },
      ...funds.map(({ ticker }): Column => ({ header: ticker, format: "finePercent", width: 14 })),
    ],
    rows: shown.map((month) => {
      const held = returns.map((byMonth) => byMonth.get(month));
      const date = held.reduce((latest, found) => (found && found.date > latest ? found.date : latest), "");
      return [serialOfIso(date), ...held.map((found) => found?.value ?? null)];
    }),
    spillRows: 0,
    spill: {
      formula: call(
        "ETFHISTORY",
        `{${funds.map(({ ticker }) => quoted(ticker)).join(",")}}`,
        quoted(years === null ? "ITD" : `${years}Y`),
        "",
        quoted("monthly"),
        quoted("return"),
        "FALSE",
      ),
      hasHeader: false,
    },
  };
}
