import { sql } from "drizzle-orm";
import { rowsOf, type Db } from "../../database/database.ts";

/**
 * A lease holds so long, and its holder renews it in good time. Who dies lets go by not renewing, early enough for
 * another to do the work while who asked for it still waits (12 s). One that ends later than any can was given by a
 * wrong clock.
 */
const LEASE_MS = 6_000;
const RENEW_MS = 1_500;

/** Rights to do a thing that only one of all replicas may be doing at a time. */
export interface Leases {
  /**
   * Does the work if nobody else is at it.
   *
   * @returns whether it was done
   */
  readonly holding: (key: string, work: () => Promise<void>) => Promise<boolean>;
}

/** @param owner - a name no other holder has */
export function createLeases(db: Db, owner: string, now: () => number): Leases {
  async function claim(key: string): Promise<boolean> {
    const claimed = await rowsOf(
      db,
      sql`insert into leases (key, owner, until) values (${key}, ${owner}, ${now() + LEASE_MS})
        on conflict (key) do update set owner = excluded.owner, until = excluded.until
        where leases.until < ${now()} or leases.until > ${now() + 2 * LEASE_MS}
        returning key`,
    );
    return claimed.length > 0;
  }

  const renew = (key: string) =>
    db.execute(sql`update leases set until = ${now() + LEASE_MS} where key = ${key} and owner = ${owner}`);

  const release = (key: string) =>
    db.execute(sql`delete from leases where key = ${key} and owner = ${owner}`);

  return {
    async holding(key, work) {
      if (!(await claim(key))) return false;
      // A renewal that fails costs the lease at worst: somebody fetches once more what is stored only once anyway.
      const renewing = setInterval(() => void renew(key).catch(() => undefined), RENEW_MS);
      renewing.unref();
      try {
        await work();
      } finally {
        clearInterval(renewing);
        await release(key);
      }
      return true;
    },
  };
}
