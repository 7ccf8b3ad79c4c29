import type { Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import { SourceFailure, type Source, type Transport } from "../../sources/source.ts";
import type { Db } from "../../database/database.ts";
import { checkRecord } from "./checkRecord.ts";
import type { SourceBook } from "./sourceBook.ts";

/** What it takes to ask. */
export interface Asking {
  readonly db: Db;
  /** In the order in which they are asked. */
  readonly sources: readonly Source[];
  readonly transport: Transport;
  readonly book: SourceBook;
  readonly now: () => number;
  /** How long a source may take for one answer, in milliseconds. */
  readonly sourceMs: number;
}

/** What one source says, with its word entered in the book: a record, null for "none", or how it failed. */
export async function askSource(
  source: Source,
  query: Query,
  { transport, book, now, sourceMs }: Asking,
  signal: AbortSignal,
): Promise<DataRecord | SourceFailure | null> {
  const hosts = new Set<string>();
  const noting: Transport = (request, given) => {
    hosts.add(new URL(request.url).host);
    return transport(request, given);
  };
  const answer = await within(sourceMs, source.name, signal, (limited) =>
    source.fetch(query, noting, limited),
  )
    .then((record) => {
      if (record) checkRecord(source.name, query, record, now());
      return record;
    })
    .catch((error: unknown) => asFailure(source.name, error));
  signal.throwIfAborted();
  if (answer instanceof SourceFailure) await book.failed(source.name, hosts, answer);
  else await book.answered(source.name, hosts);
  return answer;
}

/** A fault in a source's own code is its failure too: the next in the chain may do better, and the book tells the reason. */
function asFailure(source: string, error: unknown): SourceFailure {
  if (error instanceof SourceFailure) return error;
  return new SourceFailure("badShape", source, `could not be read (${String(error)})`, { cause: error });
}

/** Work within a time limit, kept also by one that does not heed its signal. */
async function within<T>(
  milliseconds: number,
  source: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  let onAbort = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    limit.signal.addEventListener("abort", () => reject(limit.signal.reason as Error));
    onAbort = () => limit.abort(signal.reason);
    signal.addEventListener("abort", onAbort);
  });
  const timer = setTimeout(() => {
    limit.abort(new SourceFailure("timeLimit", source, `does not answer within ${milliseconds / 1_000} s`));
  }, milliseconds);
  try {
    signal.throwIfAborted();
    return await Promise.race([work(limit.signal), over]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}
