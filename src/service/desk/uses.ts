import { gte, lt } from "drizzle-orm";
import { queryKey, type Query } from "../../data/query.ts";
import type { Db } from "../database/database.ts";
import { uses } from "../database/schema.ts";

const HOUR_MS = 3_600_000;
/** What nobody has asked for so long is no longer kept up. */
const IN_USE_MS = 30 * 24 * HOUR_MS;

/**
 * Notes what is asked for. An hour's worth of asking is one note: who asks all day costs the database next to nothing.
 * What was noted is remembered for an hour or two, so memory grows with what is asked within that.
 */
export function createUses(db: Db, now: () => number) {
  const noted = new Map<string, number>();
  let lookedThrough = now();

  /** Cost grows with what is remembered, once an hour. */
  function forgetOld(at: number): void {
    if (Math.abs(at - lookedThrough) < HOUR_MS) return;
    lookedThrough = at;
    for (const [key, when] of noted) if (Math.abs(at - when) >= HOUR_MS) noted.delete(key);
  }

  async function note(queries: readonly Query[]): Promise<void> {
    const at = now();
    forgetOld(at);
    const due = new Map<string, Query>();
    for (const query of queries) {
      const key = queryKey(query);
      if (Math.abs(at - (noted.get(key) ?? -Infinity)) < HOUR_MS) continue;
      noted.set(key, at);
      due.set(key, query);
    }
    if (due.size === 0) return;
    const rows = Array.from(due, ([key, query]) => ({ key, query: JSON.stringify(query), askedAt: at }));
    await db
      .insert(uses)
      .values(rows)
      .onConflictDoUpdate({ target: uses.key, set: { askedAt: at }, setWhere: lt(uses.askedAt, at) });
  }

  return { note, remembered: () => noted.size };
}

/** Forgets what is no longer in use. Cost grows with all that is noted, as that of `usesSince`. */
export async function pruneUses(db: Db, now: number): Promise<void> {
  await db.delete(uses).where(lt(uses.askedAt, now - IN_USE_MS));
}

/** What is in use: all queries asked within thirty days. */
export async function usesSince(db: Db, now: number): Promise<Query[]> {
  const rows = await db
    .select({ query: uses.query })
    .from(uses)
    .where(gte(uses.askedAt, now - IN_USE_MS))
    .orderBy(uses.key);
  return rows.map(({ query }) => JSON.parse(query) as Query);
}
