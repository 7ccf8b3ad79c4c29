import type { Answer, Provider, Query } from "../data/query.ts";
import type { SourceState } from "../data/service/sourceState.ts";

export type { SourceState };

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
  /** Rejects where the database does not answer. */
  readonly check: () => Promise<void>;
  /** Ends what is under way and closes the database. */
  readonly close: () => Promise<void>;
}
