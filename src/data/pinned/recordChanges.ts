import { queryKey, subjectOf } from "../query.ts";
import type { DataRecord } from "../record.ts";
import type { PinnedEntry } from "./pinned.ts";

/** One figure that is not what it was when it was pinned; null where there was, or is, none. */
export interface Change {
  /** Ticker or name of the series. */
  readonly subject: string;
  /** Field of the record: "expenseRatio", "pe trailing exNegative", "returns monthly", "weight of AAPL". */
  readonly field: string;
  /** ISO date of the figure; null where it has none. */
  readonly date: string | null;
  readonly pinned: Value | null;
  readonly present: Value | null;
}

export type Value = number | string;

/**
 * What changed in the records since they were pinned, figure by figure, by what they are about. A record that
 * is no longer to be had is not compared. Figures that are the same to the last bit are left out.
 */
export function recordChanges(pinned: readonly PinnedEntry[], present: readonly PinnedEntry[]): Change[] {
  const now = new Map(present.map(({ query, record }) => [queryKey(query), record]));
  return pinned.flatMap(({ query, record }) => {
    const other = now.get(queryKey(query));
    return other ? changesBetween(subjectOf(query), record, other) : [];
  });
}

function changesBetween(subject: string, pinned: DataRecord, present: DataRecord): Change[] {
  const [before, after] = [figuresOf(pinned), figuresOf(present)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const { field, date } = (was ?? is)!;
    const [old, fresh] = [was?.value ?? null, is?.value ?? null];
    return Object.is(old, fresh) ? [] : [{ subject, field, date, pinned: old, present: fresh }];
  });
}

interface DatedValue {
  readonly field: string;
  readonly date: string | null;
  readonly value: Value;
}

/** Every figure of a record, by field and, where it is one of many, by day; of holdings alike in name, by their order. */
function figuresOf(record: DataRecord): Map<string, DatedValue> {
  const counts = new Map<string, number>();
  return new Map(
    datedValues(record).map((figure) => {
      const key = keyOf(record, figure);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} ${count}`, figure];
    }),
  );
}

/** A fact of a fund is the same fact on another day; a figure of a series is not. */
const keyOf = ({ kind }: DataRecord, { field, date }: DatedValue) =>
  kind === "fund" ? field : `${field} ${date ?? ""}`;

function datedValues(record: DataRecord): DatedValue[] {
  switch (record.kind) {
    case "fund":
      return factsOf(record);
    case "valuations":
      return record.points.map(({ metric, basis, method, source, date, value }) => ({
        field: `${metric} ${basis} ${method}, ${source}`,
        date,
        value,
      }));
    case "returns":
    case "prices":
      return series(`${record.kind} ${record.series.interval}`, record.series);
    case "macro":
      return series(record.unit, record);
    case "catalogue":
      return record.listings.map(({ ticker, name }) => ({ field: ticker, date: null, value: name }));
    case "holdings":
      return record.holdings.map(({ ticker, name, weight }) => ({
        field: `weight of ${ticker ?? name}`,
        date: null,
        value: weight,
      }));
  }
}

function series(
  field: string,
  { dates, values }: { readonly dates: readonly string[]; readonly values: readonly (number | null)[] },
): DatedValue[] {
  return dates.flatMap((date, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ field, date, value }];
  });
}

const TEXTS = ["name", "issuer", "index", "style", "isin", "inceptionDate", "firstTradeDate"] as const;
const FIGURES = ["expenseRatio", "netAssets", "price", "yield"] as const;

function factsOf(fund: DataRecord & { readonly kind: "fund" }): DatedValue[] {
  const texts = TEXTS.flatMap((field) => {
    const value = fund[field];
    return value === null ? [] : [{ field, date: null, value }];
  });
  const figures = FIGURES.flatMap((field) => {
    const figure = fund[field];
    return figure === null ? [] : [{ field, date: figure.asOf, value: figure.value }];
  });
  const successor = fund.successor
    ? [{ field: "successor", date: fund.successor.date, value: fund.successor.ticker }]
    : [];
  return [...texts, ...figures, ...successor];
}
