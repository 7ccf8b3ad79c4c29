import { dailyLimits } from "./dailyLimits.ts";
import { paceOf } from "./hosts.ts";
import { SourceFailure } from "./source.ts";

/** Keeps requests to a host within what its publisher allows. Every try takes, so a retry counts too. */
export interface RateBudget {
  /**
   * Waits until one more request to the host is due.
   *
   * @throws SourceFailure rateLimited where the day's requests are used up; it tells when they are renewed
   */
  readonly take: (host: string, signal: AbortSignal) => Promise<void>;
}

/** Waits a number of milliseconds; rejects with the signal's reason. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

const DAY_MS = 86_400_000;

/**
 * A budget of one process alone: for checking sources and for tests. Replicas share one in the database.
 *
 * Requests to a host leave at least its pace apart, first come, first served; days are UTC.
 */
export function createMemoryBudget(now: () => number, sleep: Sleep, limitOf = dailyLimits({})): RateBudget {
  const next = new Map<string, number>();
  const used = new Map<string, { readonly day: number; readonly count: number }>();

  function countToday(host: string, perDay: number) {
    const day = Math.floor(now() / DAY_MS);
    const before = used.get(host);
    const count = before?.day === day ? before.count : 0;
    if (count >= perDay)
      throw new SourceFailure("rateLimited", paceOf(host).source, `has had its ${perDay} requests of today`, {
        retryAfter: (day + 1) * DAY_MS - now(),
      });
    used.set(host, { day, count: count + 1 });
  }

  return {
    take: async (host, signal) => {
      const perDay = limitOf(host);
      if (perDay !== null) countToday(host, perDay);
      const due = Math.max(now(), next.get(host) ?? 0);
      next.set(host, due + paceOf(host).every);
      if (due > now()) await sleep(due - now(), signal);
    },
  };
}
