import type { Allow, Allowance } from "../../contract.ts";
import { MINUTE_MS } from "../../rate.ts";
import { allowAlone } from "./allowAlone.ts";

/** How often each client may ask. */
export interface RateLimit {
  /**
   * Takes one request out of a client's rate.
   *
   * @returns milliseconds to wait before the next try; 0 where the request may go on
   */
  readonly take: (client: string) => Promise<number>;
}

interface RateLimitOptions {
  /** Requests a minute of each client. */
  readonly perMinute: number;
  /** Milliseconds. */
  readonly now: () => number;
  /** The count of all replicas. */
  readonly allow: Allow;
}

/** How long a request waits for the count of all, and how long that is then left alone. */
const PATIENCE_MS = 250;
const REST_MS = 5_000;

/** What a client may still do here without anybody being asked. */
interface Purse {
  left: number;
  /** Until then it is refused without asking. */
  refusedUntil: number;
  filling: Promise<void> | undefined;
}

/**
 * A rate that all replicas keep together at no cost to most requests: a process takes a second's worth at a time out of
 * the common count, and the next before that is used up. So all let through what the count grants, and of what was
 * granted earlier at most a second's worth each. Where the count is slow or away each process keeps the rate alone.
 */
export function createRateLimit({ perMinute, now, allow }: RateLimitOptions): RateLimit {
  const slice = Math.ceil(perMinute / 60);
  const alone = allowAlone(now);
  const purses = new Map<string, Purse>();
  let restsUntil = -Infinity;

  /** Milliseconds until an instant, of which none lies so far ahead unless a clock has been put right since. */
  function toGo(instant: number, longest: number): number {
    const milliseconds = instant - now();
    return milliseconds > 0 && milliseconds <= longest ? milliseconds : 0;
  }

  function purseOf(client: string): Purse {
    const purse = purses.get(client) ?? { left: 0, refusedUntil: -Infinity, filling: undefined };
    purses.set(client, purse);
    return purse;
  }

  async function allowed(client: string): Promise<Allowance> {
    if (toGo(restsUntil, REST_MS) > 0) return alone(client, perMinute, slice);
    try {
      return await soon(allow(client, perMinute, slice));
    } catch {
      restsUntil = now() + REST_MS; // health and log tell of the database; the rate is kept without it
      return alone(client, perMinute, slice);
    }
  }

  function fill(client: string, purse: Purse): Promise<void> {
    purse.filling ??= allowed(client)
      .then(({ granted, waitMs }) => {
        purse.left += granted;
        if (granted === 0) purse.refusedUntil = now() + waitMs;
      })
      .finally(() => (purse.filling = undefined));
    return purse.filling;
  }

  return {
    async take(client) {
      const purse = purseOf(client);
      while (purse.left < 1) {
        const waitMs = toGo(purse.refusedUntil, MINUTE_MS);
        if (waitMs > 0) return waitMs;
        await fill(client, purse);
      }
      purse.left -= 1;
      if (purse.left < slice / 2 && slice > 1 && toGo(purse.refusedUntil, MINUTE_MS) === 0)
        void fill(client, purse);
      return 0;
    },
  };
}

/** What comes within a moment; rejects where nothing does. */
async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the count is slow")), PATIENCE_MS);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
