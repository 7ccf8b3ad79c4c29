import type { Asking } from "./endpoint.ts";

/** Something a source reads once and uses for a while. */
export interface Kept<T> {
  readonly get: (asking: Asking) => Promise<T>;
  /** To be called when it is found to hold no longer. */
  readonly forget: () => void;
}

/**
 * Keeps what `load` gives, in this process, for a time. It saves requests, and nothing depends on it. Those who ask
 * while it is being loaded wait for that; if it fails, the next of them tries, with its own signal.
 *
 * @param fresh - milliseconds
 */
export function createKept<T>(fresh: number, load: (asking: Asking) => Promise<T>): Kept<T> {
  let kept: { readonly value: T; readonly at: number } | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function keptOrLoaded(asking: Asking): Promise<T> {
    const age = kept === null ? Infinity : asking.now() - kept.at;
    if (kept !== null && age >= 0 && age < fresh) return kept.value;
    const value = await load(asking);
    kept = { value, at: asking.now() };
    return value;
  }

  return {
    get: (asking) => {
      const mine = turn.then(() => keptOrLoaded(asking));
      // Only the order counts here: whoever asked is told of the failure by `mine`.
      turn = mine.catch(() => null);
      return mine;
    },
    forget: () => {
      kept = null;
    },
  };
}
