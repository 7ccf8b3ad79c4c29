import { sql } from "drizzle-orm";
import { setTimeout as sleep } from "node:timers/promises";
import { rowsOf, type Db } from "../database/database.ts";
import { dailyLimits } from "../sources/dailyLimits.ts";
import { paceOf } from "../sources/hosts.ts";
import type { RateBudget } from "../sources/rateBudget.ts";
import { SourceFailure } from "../sources/source.ts";

export const DAY_MS = 86_400_000;

/** No queue is so long: a slot farther ahead was given by a wrong clock. */
const LONGEST_QUEUE_MS = 15 * 60_000;

/**
 * A budget that all replicas share. Each request takes the host's next free slot in one statement and waits for it, so
 * nobody asks again and again; who gives up leaves a slot unused, which is polite. Days are UTC.
 */
export function createDatabaseBudget(db: Db, now: () => number, limitOf = dailyLimits({})): RateBudget {
  async function countToday(host: string, perDay: number): Promise<void> {
    const day = dayOf(now());
    const counted = await rowsOf(
      db,
      sql`insert into budgets (host, window_ms, started_at, used) values (${host}, ${DAY_MS}, ${day}, 1)
        on conflict (host, window_ms) do update
        set started_at = excluded.started_at,
          used = case when budgets.started_at = excluded.started_at then budgets.used + 1 else 1 end
        where budgets.started_at <> excluded.started_at or budgets.used < ${perDay}
        returning used`,
    );
    if (counted.length === 0)
      throw new SourceFailure("rateLimited", paceOf(host).source, `has had its ${perDay} requests of today`, {
        retryAfter: day + DAY_MS - now(),
      });
  }

  async function slot(host: string, every: number): Promise<number> {
    const [row] = await rowsOf<{ started_at: number | string }>(
      db,
      sql`insert into budgets (host, window_ms, started_at, used) values (${host}, ${every}, ${now()}, 1)
        on conflict (host, window_ms) do update
        set started_at = case
          when budgets.started_at > excluded.started_at + ${LONGEST_QUEUE_MS} then excluded.started_at
          else greatest(budgets.started_at + budgets.window_ms, excluded.started_at) end
        returning started_at`,
    );
    return Number(row!.started_at);
  }

  return {
    async take(host, signal) {
      const perDay = limitOf(host);
      if (perDay !== null) await countToday(host, perDay);
      const wait = (await slot(host, paceOf(host).every)) - now();
      if (wait > 0) await sleep(wait, undefined, { signal });
    },
  };
}

/** The start of an instant's day, UTC. */
export const dayOf = (instant: number): number => Math.floor(instant / DAY_MS) * DAY_MS;
