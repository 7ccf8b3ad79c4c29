import type { Allowance } from "./contract.ts";

/**
 * A client's rate as one instant: until when it is used up. A request moves it on by its share of a minute, and it may
 * lie a minute ahead of now, so a burst of a minute's worth gets through, and a loop does not.
 */
export const MINUTE_MS = 60_000;

/** How many requests are left, not rounded: with less than one there is none. */
export function requestsLeft(spentUntil: number, perMinute: number, now: number): number {
  return ((now + MINUTE_MS - Math.max(spentUntil, now)) * perMinute) / MINUTE_MS;
}

/** Nothing granted, and how long to wait for the rest of a request. */
export function refused(left: number, perMinute: number): Allowance {
  return { granted: 0, waitMs: Math.max(1, Math.ceil(((1 - left) * MINUTE_MS) / perMinute)) };
}
