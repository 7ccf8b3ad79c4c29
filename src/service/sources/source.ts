import type { DataRecord } from "../../data/record.ts";
import type { FailureKind } from "../../data/failureKind.ts";
import type { Query } from "../../data/query.ts";

/**
 * One publisher of data. Three pure steps (request, parse, normalise) over one transport; how many requests
 * an answer takes is the source's own affair.
 */
export interface Source {
  /** As users read it: "iShares". */
  readonly name: string;
  /** Name of the environment variable that holds its key; null where none is needed. */
  readonly keyName: string | null;
  /** Whether it may hold the answer. What it says no to is not asked of it. */
  readonly knows: (query: Query) => boolean;
  /** Takes so many requests that it is asked only for what no source before it has. */
  readonly takesMany?: true;
  /**
   * The record that answers the query, null where the source has none ("no data" and "failed" never look
   * alike).
   *
   * @throws SourceFailure if it does not answer, or not in the shape it should
   */
  readonly fetch: (query: Query, transport: Transport, signal: AbortSignal) => Promise<DataRecord | null>;
}

/** Where requests of all sources go out: time limit, retry, rate and breaker are its affair. */
export type Transport = (request: SourceRequest, signal: AbortSignal) => Promise<SourceResponse>;

/** A plain value, so that what a source asks can be tested without asking. */
export interface SourceRequest {
  /** Holds no key: it goes with the record, and is shown. */
  readonly url: string;
  /** Parameters of the address that hold a key or stand for a session: known to the transport alone. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Status codes besides 200 that are answers, not failures: 404 where it says "unknown". */
  readonly accept?: readonly number[];
}

export interface SourceResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A source that failed: told apart from one that has no data. Never holds a key, in its message either. */
export class SourceFailure extends Error {
  override readonly name = "SourceFailure";
  readonly kind: FailureKind;
  readonly source: string;
  /** Milliseconds after which it may be asked again, by its own word. */
  readonly retryAfter: number | null;

  constructor(
    kind: FailureKind,
    source: string,
    reason: string,
    options: ErrorOptions & { readonly retryAfter?: number } = {},
  ) {
    super(`${source}: ${reason}`, options);
    this.kind = kind;
    this.source = source;
    this.retryAfter = options.retryAfter ?? null;
  }
}
