import { serialOfIso } from "../../finance/dates/dates.ts";
import { peHistory } from "../../finance/valuation/peHistory.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import type { Cell, Column } from "../sheet.ts";
import { gapOf, NEEDED_FOR_HISTORY, notesOf, type Metric, type Pair } from "./valuationPairs.ts";

/** A column, and what stands in it for a fund and its own history. */
export interface Field extends Column {
  readonly of: (pair: Pair, own: readonly number[]) => Cell;
}

/** As far back as PERHIST goes. */
const ALL_YEARS = 100;

/**
 * Figures first, then what vouches for them. A P/B has no earnings in it, so no basis and no way of treating
 * losses: those columns stand last, so that the two tables stand column under column.
 */
export function valuationFields(
  metric: Metric,
  benchmark: string,
  years: number | null,
  texts: SheetTexts,
): Field[] {
  const { columns, bases, methods } = texts;
  const field = (...[header, format, width, of]: [...Parameters<typeof column>, Field["of"]]): Field => ({
    ...column(header, format, width),
    of,
  });
  const rules = [
    field(columns.basis, "general", 12, ({ fund }) => fund && bases[fund.basis]),
    field(columns.method, "general", 12, ({ fund }) => fund && methods[fund.method]),
  ];
  return [
    field(columns.ticker, "general", 10, ({ ticker }) => ticker),
    ...multiples(metric, benchmark, texts),
    field(columns.gap, "percent", 10, (pair) => ({
      value: gapOf(pair),
      live: metric === "pe" ? call("PERGAP", "{0}", quoted(benchmark)) : '=IF({3}="",NA(),{1}/{3}-1)',
    })),
    ...history(metric, years, texts),
    field(columns.note, "general", 12, (pair, own) => notesOf(pair, own, texts)),
    field(columns.source, "general", 12, (pair) =>
      figure(pair.fund?.source ?? null, "{0}", `${metric} source`, dayOf(pair, "fund")),
    ),
    ...(metric === "pe" ? rules : []),
  ];
}

/** Ticker, multiple, and gap: what a summary shows. */
export const briefly = (fields: readonly Field[]): Field[] => [0, 1, 2, 3, 5].map((i) => fields[i]!);

/** The fund's multiple and the benchmark's, with their days. */
function multiples(metric: Metric, benchmark: string, { columns, metrics }: SheetTexts): Field[] {
  const one = (leg: "fund" | "benchmark", header: string, dayHeader: string): Field[] => {
    const ticker = leg === "fund" ? "{0}" : quoted(benchmark);
    return [
      {
        ...column(header, "multiple", 10),
        of: (pair) => figure(pair[leg]?.peRatio ?? null, ticker, metric, dayOf(pair, leg)),
      },
      {
        ...column(dayHeader, "date", 12),
        of: (pair) => {
          const day = pair[leg]?.asOf;
          const value = day === undefined ? null : serialOfIso(day);
          return figure(value, ticker, `${metric} asOf`, dayOf(pair, leg));
        },
      },
    ];
  };
  return [
    ...one("fund", metrics[metric], columns.asOf),
    ...one("benchmark", benchmark, columns.benchmarkAsOf),
  ];
}

/** A figure as ETF gives it: the latest, or the last by a day. One that stands alone has nothing to ask for. */
function figure(value: number | string | null, ticker: string, field: string, day: string | null): Cell {
  if (value === null) return null;
  return { value, live: call("ETF", ticker, quoted(field), ...(day === null ? [] : [quoted(day)])) };
}

/** The day to ask for; null for the latest. */
const dayOf = (pair: Pair, leg: "fund" | "benchmark") =>
  pair.isLatest[leg] ? null : (pair[leg]?.asOf ?? null);

function history(metric: Metric, years: number | null, { columns }: SheetTexts): Field[] {
  const statistic = (
    header: string,
    format: Column["format"],
    name: "mean" | "gap" | "percentile" | "count",
  ): Field => ({
    ...column(header, format, 12),
    of: (pair, own) => {
      const value = statisticOf(pair, own, name);
      const day = dayOf(pair, "fund");
      if (metric === "pb" || value === null) return value;
      const span = String(years ?? ALL_YEARS);
      const asOf = day === null ? [] : [quoted(day)];
      return { value, live: call("PERHIST", "{0}", "", quoted(name), span, ...asOf) };
    },
  });
  return [
    statistic(columns.ownMean, "multiple", "mean"),
    statistic(columns.gapToMean, "percent", "gap"),
    statistic(columns.percentile, "percent", "percentile"),
    statistic(columns.observations, "count", "count"),
  ];
}

function statisticOf(
  { fund }: Pair,
  own: readonly number[],
  name: "mean" | "gap" | "percentile" | "count",
): number | null {
  if (name === "count") return fund ? own.length : null;
  return own.length < NEEDED_FOR_HISTORY ? null : peHistory(fund!.peRatio, own, name);
}
