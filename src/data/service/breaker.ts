import { ServiceFault } from "./serviceFault.ts";

/** Lets a failing service rest, so that what it cannot do is not waited for again and again. */
export interface Breaker {
  /**
   * Whether to ask now. While the service rests the answer is no, at once; after the rest one caller waits
   * for the probe, and the others are told no until it is over.
   *
   * @param probe - a small request that shows whether the service is back; rejects if it is not
   */
  readonly admits: (probe: () => Promise<void>) => Promise<boolean>;
  readonly succeeded: () => void;
  /** @param restMs - how long to rest by the service's own word; null for twice as long as the last time */
  readonly failed: (restMs: number | null) => void;
}

/**
 * @param now - milliseconds
 * @param restMs - the first rest; each next in a row is twice as long, up to ten times this
 */
export function createBreaker(now: () => number, restMs: number): Breaker {
  let state: "closed" | "resting" | "probing" = "closed";
  let since = 0;
  let rest = 0;
  let next = restMs;

  const breaker: Breaker = {
    async admits(probe) {
      if (state === "closed") return true;
      const rested = now() - since; // below zero where the clock has been put back: then it is time to see
      if (state === "probing" || (rested >= 0 && rested < rest)) return false;
      state = "probing";
      try {
        await probe();
        breaker.succeeded();
        return true;
      } catch (error) {
        breaker.failed(error instanceof ServiceFault ? error.retryAfter : null);
        return false;
      }
    },
    succeeded() {
      state = "closed";
      next = restMs;
    },
    failed(asked) {
      state = "resting";
      since = now();
      rest = asked ?? next;
      if (asked === null) next = Math.min(2 * next, 10 * restMs);
    },
  };
  return breaker;
}
