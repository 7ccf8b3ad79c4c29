import { queryKey, type Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import { SourceFailure, type Source, type Transport } from "../source.ts";
import { probes } from "./probes.ts";

/** What came of asking a source; times in milliseconds. */
export interface Checked {
  readonly source: string;
  readonly asked: string;
  /** In words: rows and day, or why there are none. */
  readonly outcome: string;
  readonly took: number;
}

/**
 * Asks a source for one thing. Every answer is an outcome; only a fault of the program is thrown.
 *
 * @param signal - its end is the limit on time
 */
export async function checkSource(
  source: Source,
  env: Readonly<Record<string, string | undefined>>,
  transport: Transport,
  signal: AbortSignal,
  now: () => number = Date.now,
): Promise<Checked> {
  const { name, keyName } = source;
  if (keyName !== null && (env[keyName] ?? "").trim() === "")
    return { source: name, asked: "–", outcome: `needs a key: set ${keyName}`, took: 0 };
  const query = probes[name];
  if (query === undefined) throw new Error(`There is no probe for ${name}`);
  const start = now();
  const outcome = await ask(source, query, transport, signal);
  return { source: name, asked: queryKey(query), outcome, took: now() - start };
}

async function ask(source: Source, query: Query, transport: Transport, signal: AbortSignal): Promise<string> {
  try {
    const record = await source.fetch(query, transport, signal);
    return record === null ? "has none" : told(record);
  } catch (error) {
    if (signal.aborted) return "does not answer in time";
    if (error instanceof SourceFailure) return `${error.kind}: ${error.message}`;
    throw error;
  }
}

function told(record: DataRecord): string {
  const warned =
    record.warnings.length === 0 ? "" : `, warns: ${record.warnings.map(({ warning }) => warning).join(" ")}`;
  return `${rowsIn(record)}, as of ${record.asOf}${warned}`;
}

function rowsIn(record: DataRecord): string {
  switch (record.kind) {
    case "fund":
      return `facts of "${record.name}"`;
    case "valuations":
      return `${record.points.length} figures`;
    case "returns":
    case "prices":
      return `${record.series.dates.length} days or months`;
    case "macro":
      return `${record.dates.length} months`;
    case "catalogue":
      return `${record.listings.length} funds`;
    case "holdings":
      return `${record.holdings.length} holdings`;
  }
}
