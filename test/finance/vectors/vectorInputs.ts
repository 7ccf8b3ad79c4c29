/* Reads the peers' test vectors, which lie beside the repository where they are at hand: data of others, never committed. */
import { existsSync, readFileSync } from "node:fs";

const folder = new URL("../../../../shared/vectors/", import.meta.url);

/** Values of one column, or a reference to where they are. */
type Values = readonly (number | null)[] | { readonly $series: string } | Made | Column;

interface Made {
  readonly $observations: Observations;
}

interface Column {
  readonly $csv: string;
  readonly column: string;
  readonly unit?: "percent";
}

/** One case: a peer's function, what it was given and what it answered. */
export interface Vector {
  readonly id: string;
  readonly function: string;
  readonly peer: string;
  readonly peerFunction: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly tolerance: number;
}

export type Inputs = Vector["inputs"];

/** Observations with the dates of their rows as written there; plain lists have none. */
export interface Observations {
  readonly dates: readonly string[];
  readonly values: readonly number[];
}

export const areAtHand = existsSync(new URL("vectors.json", folder));

export function readVectors(): readonly Vector[] {
  return (JSON.parse(read("vectors.json")) as { vectors: Vector[] }).vectors;
}

/**
 * The observations an input stands for, in fractions, without missing ones. "A/B" as a column is the
 * quotient of two; a plain list is dated by its places.
 */
export function observations(input: unknown): Observations {
  const values = input as Values;
  if ("$observations" in values) return values.$observations;
  if ("$csv" in values) return columnOf(values);
  const list = "$series" in values ? seriesNamed(values.$series) : values;
  const kept = [...list.keys()].filter((i) => list[i] !== null);
  return { dates: kept.map(String), values: kept.map((i) => list[i]!) };
}

/** Observations whose dates pass a test. */
export function within(
  { dates, values }: Observations,
  isWanted: (date: string, i: number) => boolean,
): Observations {
  const kept = [...dates.keys()].filter((i) => isWanted(dates[i]!, i));
  return { dates: kept.map((i) => dates[i]!), values: kept.map((i) => values[i]!) };
}

/** The returns a case is about, in fractions: as given, or from one price to the next. */
export function returnsOf(inputs: Inputs): Observations {
  const given = (inputs.prices ?? inputs.returns) as { readonly kind?: string };
  const all = rowsOf(inputs, observations(given));
  if (given.kind !== "prices") return all;
  const { dates, values } = all;
  return { dates: dates.slice(1), values: values.slice(1).map((price, i) => price / values[i]! - 1) };
}

/** The rows a case is about: all, "first 11", or years from to, as "2000/2003". */
export function rowsOf({ rows }: Inputs, all: Observations): Observations {
  if (typeof rows !== "string") return all;
  if (rows.startsWith("first ")) return within(all, (_, i) => i < Number(rows.slice(6)));
  const [from, to] = rows.split("/");
  return within(all, (date) => date.slice(0, 4) >= from! && date.slice(0, 4) <= to!);
}

/** Closing prices of each month, the one half over included, as ffn takes them. */
export function monthsOf(prices: unknown): unknown {
  const { dates, values } = observations(prices);
  const isClose = (date: string, i: number) => date.slice(0, 7) !== dates[i + 1]?.slice(0, 7);
  return { kind: "prices", $observations: within({ dates, values }, isClose) };
}

/** The funds of a case about several, each as a case of its own; undefined for a case about one. */
export function severalReturns(inputs: Inputs): readonly Inputs[] | undefined {
  const given = inputs.returns as object | undefined;
  if (given === undefined || Array.isArray(given) || "$csv" in given || "$series" in given) return undefined;
  return Object.values(given).map((returns: unknown) => ({ ...inputs, returns }));
}

/** Periods in a year: days unless the case says otherwise. */
export function periodsPerYear({ period, periodsPerYear: given }: Inputs): number {
  return typeof given === "number" ? given : ({ weekly: 52, monthly: 12 }[String(period)] ?? 252);
}

function columnOf({ $csv, column, unit }: Column): Observations {
  const [header, ...rows] = linesOf($csv);
  const parts = (header!.includes(column) ? [column] : column.split("/")).map((name) =>
    header!.indexOf(name),
  );
  const dates: string[] = [];
  const values: number[] = [];
  for (const row of rows) {
    const cells = parts.map((part) => row[part] ?? "");
    if (cells.includes("") || cells.includes("NA")) continue;
    dates.push(isoDate(row[0]!));
    const [value, divisor = 1] = cells.map(Number);
    values.push(value! / divisor / (unit === "percent" ? 100 : 1));
  }
  return { dates, values };
}

const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

const seriesNamed = (name: string) =>
  (JSON.parse(read("series.json")) as Record<string, (number | null)[]>)[name]!;

const linesOf = (name: string) =>
  read(name)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));

/** 3/10/2004 as 2004-03-10; other spellings as they are. */
function isoDate(text: string): string {
  const [, month, day, year] = /^(\d+)\/(\d+)\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
