import type { Answer, Provider, Query } from "../data/query.ts";

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

/** How a source has been doing, by the word of all processes together. */
export interface SourceState {
  /** "Yahoo". */
  readonly name: string;
  readonly state: "untried" | "answering" | "failing" | "resting" | "needsKey";
  /** ISO instants; null for never. */
  readonly lastSuccess: string | null;
  readonly lastFailure: { readonly at: string; readonly reason: string } | null;
  /** Requests that may still be made in the present budget, and when that ends; null where there is no budget. */
  readonly quota: { readonly left: number; readonly until: string } | null;
  /** What the background refresh still has to do for it. */
  readonly waiting: number;
}
