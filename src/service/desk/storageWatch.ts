import { whyUnwritable } from "../database/opening/adviceOn.ts";
import type { SourceState } from "../contract.ts";

/** Knows whether what is read can be kept. */
export interface StorageWatch {
  /** Why nothing can be kept for now, so that sources need not be asked; null where it can, or may be tried again. */
  readonly trouble: () => string | null;
  /**
   * Does work that writes. That it cannot is told, once, and not thrown: what is known is served meanwhile.
   *
   * @param isRecord - whether its success ends the trouble: a short note finds room on a full disk, a record does not
   */
  readonly writing: (work: () => Promise<void>, isRecord: boolean) => Promise<void>;
  /** Does work that reads, or gives `otherwise` where not even that is possible any more: a database without room may go down. */
  readonly reading: <T>(work: () => Promise<T>, otherwise: () => T) => Promise<T>;
  /** The database among the sources, while it is in trouble. */
  readonly states: () => SourceState[];
}

/**
 * @param place - where the data is kept
 * @param restMs - for how long none is tried after a write failed for want of a place to write to
 * @param tell - told in a sentence when writing becomes impossible, and when it is possible again
 */
export function createStorageWatch(
  place: string,
  now: () => number,
  restMs: number,
  tell: ((sentence: string) => void) | undefined,
): StorageWatch {
  let failure: { readonly at: number; readonly reason: string } | undefined;

  const ends = (): void => {
    if (failure) tell?.(`Data is kept in ${place} again.`);
    failure = undefined;
  };

  const fails = (error: unknown): void => {
    const advice = whyUnwritable(error);
    if (advice === null) throw error;
    const reason = `Data cannot be kept in ${place}: ${advice}`;
    if (failure?.reason !== reason) tell?.(`${reason} What is known is served meanwhile.`);
    failure = { at: now(), reason };
  };

  return {
    trouble: () => (failure && Math.abs(now() - failure.at) < restMs ? failure.reason : null),
    writing: (work, isRecord) => work().then(isRecord ? ends : undefined, fails),
    reading: (work, otherwise) =>
      work().catch((error: unknown) => {
        fails(error);
        return otherwise();
      }),
    states: () =>
      failure
        ? [
            {
              name: "Database",
              state: "failing",
              lastSuccess: null,
              lastFailure: {
                at: new Date(failure.at).toISOString(),
                kind: "unwritable",
                reason: failure.reason,
              },
              quota: null,
              waiting: 0,
            },
          ]
        : [],
  };
}
