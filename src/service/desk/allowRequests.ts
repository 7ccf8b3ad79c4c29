import { eq, sql } from "drizzle-orm";
import type { Allowance } from "../contract.ts";
import { rowsOf, type Db } from "../database/database.ts";
import { allowances } from "../database/schema.ts";
import { MINUTE_MS, refused, requestsLeft } from "../rate.ts";
import { CLOCKS_DIFFER_MS } from "./answering/clocksDiffer.ts";

/** Instants are kept in microseconds. */
const US = 1_000;

/**
 * Takes so many requests out of what a client may make in a minute, by the count of all replicas: one statement where
 * all are granted, three where they are not. A count that lies farther ahead than any can was made by a wrong clock.
 *
 * @param count - at most `perMinute`
 */
export async function allowRequests(
  db: Db,
  client: string,
  perMinute: number,
  count: number,
  now: number,
): Promise<Allowance> {
  if (await claim(db, client, perMinute, count, now)) return { granted: count, waitMs: 0 };
  const [row] = await db.select().from(allowances).where(eq(allowances.client, client));
  const left = requestsLeft((row?.spentUntil ?? 0) / US, perMinute, now);
  const fewer = Math.min(Math.floor(left), count);
  if (fewer > 0 && (await claim(db, client, perMinute, fewer, now))) return { granted: fewer, waitMs: 0 };
  return refused(Math.min(left, 0.999), perMinute);
}

async function claim(db: Db, client: string, perMinute: number, count: number, now: number) {
  const cost = Math.round((count * MINUTE_MS * US) / perMinute);
  const [from, to] = [now * US, (now + MINUTE_MS) * US];
  const wrong = to + CLOCKS_DIFFER_MS * US;
  const claimed = await rowsOf(
    db,
    sql`insert into allowances (client, spent_until) values (${client}, ${from + cost})
      on conflict (client) do update
      set spent_until = ${cost}::bigint + case
        when allowances.spent_until between ${from} and ${wrong} then allowances.spent_until
        else ${from} end
      where allowances.spent_until <= ${to - cost} or allowances.spent_until > ${wrong}
      returning client`,
  );
  return claimed.length > 0;
}
