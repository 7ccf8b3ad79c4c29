import type { Problems } from "../errors.ts";
import type { FailureKind } from "./failureKind.ts";
import type { DataRecord } from "./record.ts";

/** One thing to ask for. Tickers and series names are upper case, without spaces. */
export type Query =
  | { readonly kind: "fund"; readonly ticker: string }
  | { readonly kind: "valuations"; readonly ticker: string }
  | { readonly kind: "returns"; readonly ticker: string; readonly interval: "daily" | "monthly" }
  /** Closing prices of every trading day. */
  | { readonly kind: "prices"; readonly ticker: string }
  | { readonly kind: "macro"; readonly series: string }
  | { readonly kind: "catalogue" }
  /** `asOf` is an ISO date: the last holdings published for it or an earlier day; null for the latest. */
  | { readonly kind: "holdings"; readonly ticker: string; readonly asOf: string | null };

/** The record that answers a kind of query. */
export type RecordOf = { readonly [R in DataRecord as R["kind"]]: R };

/**
 * What a provider says to one query. "absent" is its word that it does not hold the thing: the next
 * provider is asked, and the most telling problem is told if none has it ("needsService" from one that
 * holds a part only, and says nothing of the rest). "failed" is a passing fault: a last known value
 * may stand in. The two never look alike.
 */
export type Answer =
  | { readonly state: "found"; readonly record: DataRecord }
  | { readonly state: "absent"; readonly problem: AbsentProblem }
  | ({ readonly state: "failed" } & Failure);

/** That a source gave nothing, and why: in English, and for the service's sources in a word that every language knows. */
export interface Failure {
  readonly source: string;
  readonly reason: string;
  readonly kind?: FailureKind;
}

/** Why a provider may not hold a thing: of all problems those that a service can send. */
type Absence =
  | "unknownTicker"
  | "unknownSeries"
  | "noFigure"
  | "noFigureBy"
  | "needsService"
  | "merged"
  | "outsideHistory";

/** One of them with its details, ready to be thrown as a DataError. */
export type AbsentProblem = {
  [A in Absence]: { readonly problem: A; readonly details: Problems[A] };
}[Absence];

/** Gives one answer a query, in order. It may reject as a whole: that is "failed" for each. */
export type Provider = (queries: readonly Query[], signal: AbortSignal) => Promise<readonly Answer[]>;

/** The one key of a query: what is asked for, nothing else. */
export function queryKey(query: Query): string {
  switch (query.kind) {
    case "catalogue":
      return "catalogue";
    case "macro":
      return `macro:${query.series}`;
    case "returns":
      return `returns:${query.ticker}:${query.interval}`;
    case "holdings":
      return `holdings:${query.ticker}:${query.asOf ?? "latest"}`;
    default:
      return `${query.kind}:${query.ticker}`;
  }
}

/** Whether a record is what the query asks for. */
export function isAnswerTo(query: Query, record: DataRecord): boolean {
  if (query.kind === "holdings")
    return (
      record.kind === "holdings" &&
      record.ticker === query.ticker &&
      record.asOf <= (query.asOf ?? record.asOf)
    );
  const asked: Query = record.kind === "returns" ? { ...record, interval: record.series.interval } : record;
  return queryKey(asked) === queryKey(query);
}

/** The problem of a query that only the service could answer. */
export function needsService(query: Query): AbsentProblem {
  return { problem: "needsService", details: { subject: subjectOf(query), figure: figureOf(query) } };
}

/** The problem of a query that a source should have answered, and nothing stands in. */
export function noAnswer(query: Query, source: string): Problems["noAnswer"] {
  return { subject: subjectOf(query), figure: figureOf(query), source };
}

/** What a query is about, as users call it. */
export function subjectOf(query: Query): string {
  if (query.kind === "catalogue") return "SmallCap";
  return query.kind === "macro" ? query.series : query.ticker;
}

/** What it asks for, in English; `named` says it in other languages. */
export function figureOf(query: Query): string {
  switch (query.kind) {
    case "returns":
      return `${query.interval} returns`;
    case "prices":
      return "daily prices";
    case "valuations":
      return "P/E";
    case "fund":
      return "fund facts";
    case "macro":
      return "macro series";
    case "catalogue":
      return "list of funds";
    case "holdings":
      return "holdings";
  }
}
