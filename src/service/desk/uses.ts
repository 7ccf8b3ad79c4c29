import { gte, lt } from "drizzle-orm";
import { queryKey, type Query } from "../../data/query.ts";
import type { Db } from "../database/database.ts";
import { uses } from "../database/schema.ts";

const HOUR_MS = 3_600_000;
/** What nobody has asked for so long is no longer kept up. */
const IN_USE_MS = 30 * 24 * HOUR_MS;

/** Notes what is asked for. An hour's worth of asking is one note: who asks all day costs the database next to nothing. */
export function createUses(db: Db, now: () => number) {
  const noted = new Map<string, number>();

  async function note(queries: readonly Query[]): Promise<void> {
    const at = now();
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

  return { note };
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
