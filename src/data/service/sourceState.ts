import type { FailureKind } from "../failureKind.ts";

/** What can be said of a source, by the word of all the processes of the service together. */
export const sourceStates = ["untried", "answering", "failing", "resting", "needsKey"] as const;

/** How a source of the service has been doing. */
export interface SourceState {
  /** "Yahoo". */
  readonly name: string;
  readonly state: (typeof sourceStates)[number];
  /** ISO instants; null for never. */
  readonly lastSuccess: string | null;
  readonly lastFailure: {
    readonly at: string;
    readonly kind: FailureKind;
    /** In English. */
    readonly reason: string;
  } | null;
  /** Requests that may still be made in the present budget, and when that ends; null where there is no budget. */
  readonly quota: { readonly left: number; readonly until: string } | null;
  /** What the background refresh still has to do for it. */
  readonly waiting: number;
}
