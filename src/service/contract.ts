import type { Answer, Provider, Query } from "../data/query.ts";
import type { SourceState } from "../data/service/sourceState.ts";

export type { SourceState };

/** What came of asking for a client's leave to make some requests. */
export interface Allowance {
  /** How many it may make. */
  readonly granted: number;
  /** Milliseconds until it may make one; 0 where some were granted. */
  readonly waitMs: number;
}

/** Takes so many requests out of what a client may make in a minute; fewer where fewer are left. */
export type Allow = (client: string, perMinute: number, count: number) => Promise<Allowance>;

/** What the HTTP side needs to know of the data behind it. Every member may reject; none keeps state in the process. */
export interface Desk {
  /** Answers from the database while fresh, else from the sources. */
  readonly answer: Provider;
  /**
   * Answers as they were known at an instant: never asks a source, and the same for ever, whatever is
   * revised later.
   *
   * @param at - ISO instant in the past
   */
  readonly answerAsKnown: (queries: readonly Query[], at: string) => Promise<readonly Answer[]>;
  readonly sources: () => Promise<readonly SourceState[]>;
  /** Counted for all replicas together. */
  readonly allow: Allow;
  /** Rejects where the database does not answer. */
  readonly check: () => Promise<void>;
  /** Ends what is under way and closes the database. */
  readonly close: () => Promise<void>;
}
