import { lastDay } from "../../../data/snapshot/months.ts";
import type { DataRecord, FundRecord, ValuationPoint, ValuationsRecord } from "../../../data/record.ts";

/** Dated numbers of one thing, by one rule, by one source's word. Dates ascend strictly. */
export interface DatedNumbers {
  readonly metric: string;
  readonly method: string;
  readonly source: string;
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
}

/** A record taken apart: its dated numbers, and everything else. */
export interface Parts {
  /** Ticker or series name; empty for the catalogue, which is of no single thing. */
  readonly symbol: string;
  readonly numbers: readonly DatedNumbers[];
  readonly body: object;
}

/** A fund's facts that are numbers. */
export const FIGURES = ["expenseRatio", "netAssets", "price", "yield"] as const;

/** Takes a record apart for storing. `fetchedAt` is in neither part: it changes with each reading, the rest seldom does. */
export function splitRecord(given: DataRecord): Parts {
  const record = { ...given, fetchedAt: null };
  switch (record.kind) {
    case "prices":
    case "returns": {
      const { dates, values, interval } = record.series;
      const metric = record.kind === "prices" ? "close" : "totalReturn";
      const numbers = { metric, method: "", source: record.source, dates, values };
      return { symbol: record.ticker, numbers: [numbers], body: { ...record, series: { interval } } };
    }
    case "macro": {
      const { dates, values, ...body } = record;
      const numbers = { metric: "level", method: "", source: record.source, dates, values };
      return { symbol: record.series, numbers: [numbers], body };
    }
    case "valuations":
      return splitValuations(record);
    case "fund":
      return splitFund(record);
    case "holdings":
      return { symbol: record.ticker, numbers: [], body: record };
    case "catalogue":
      return { symbol: "", numbers: [], body: record };
  }
}

function splitFund(record: FundRecord): Parts {
  const figures = FIGURES.flatMap((metric) => {
    const figure = record[metric];
    return figure ? [{ metric, ...figure }] : [];
  });
  return {
    symbol: record.ticker,
    numbers: figures.map(({ metric, value, asOf, source }) => ({
      metric,
      method: "",
      source,
      dates: [figureDay(asOf, record.asOf)],
      values: [value],
    })),
    body: {
      ...record,
      ...Object.fromEntries(figures.map(({ metric, asOf, source }) => [metric, { asOf, source }])),
    },
  };
}

/** The day a fact is kept under: the last of what its date names, the record's where it has none. */
export function figureDay(asOf: string | null, recordAsOf: string): string {
  return asOf === null ? recordAsOf : lastDay(asOf);
}

function splitValuations({ points, ...rest }: ValuationsRecord): Parts {
  const byRule = new Map<string, ValuationPoint[]>();
  for (const point of points) {
    const same = byRule.get(ruleOf(point));
    if (same) same.push(point);
    else byRule.set(ruleOf(point), [point]);
  }
  return {
    symbol: rest.ticker,
    numbers: Array.from(byRule.values(), (same) => {
      const { metric, basis, method, source } = same[0]!;
      return {
        metric,
        method: `${basis} ${method}`,
        source,
        dates: same.map(({ date }) => date),
        values: same.map(({ value }) => value),
      };
    }),
    body: { ...rest, rules: [...byRule.keys()] },
  };
}

/** What makes two valuations of one series. In a record, those of one day stand in the order in which their rules first came up. */
export function ruleOf({ metric, basis, method, source }: Omit<ValuationPoint, "date" | "value">): string {
  return JSON.stringify([metric, `${basis} ${method}`, source]);
}
