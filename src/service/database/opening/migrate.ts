import { readMigrationFiles } from "drizzle-orm/migrator";
import { sql } from "drizzle-orm";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { rowsOf, type Db } from "../database.ts";
import { inTransaction } from "../inTransaction.ts";
import { sqlState } from "../sqlState.ts";

const folder = fileURLToPath(new URL("../migrations", import.meta.url));

/** A step from one state of the tables to the next, known by its hash. */
interface Migration {
  readonly hash: string;
  readonly sql: readonly string[];
}

/**
 * Brings the tables up to date. Any number of replicas may do so at once: whoever notes a migration first
 * carries it out in the same transaction, and the others wait at that row and then find it done.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[] = readMigrationFiles({ migrationsFolder: folder }),
): Promise<void> {
  await createJournal(db);
  for (const { hash, sql: statements } of migrations)
    await inTransaction(db, async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`); // a large table takes as long as it takes, and so do those who wait
      const noted = await rowsOf(
        tx,
        sql`insert into migrations (hash, applied_at) values (${hash}, ${Date.now()}) on conflict do nothing returning hash`,
      );
      if (noted.length === 0) return;
      for (const statement of statements) await tx.execute(sql.raw(statement));
    });
}

/** "if not exists" is no promise when two try at the very same time: the later one is told of the name it ran into. */
const NAME_TAKEN = new Set(["23505", "42P07", "42710"]);

async function createJournal(db: Db): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await db.execute(
        sql`create table if not exists migrations (hash text primary key, applied_at bigint not null)`,
      );
      return;
    } catch (error) {
      if (tries === 5 || !NAME_TAKEN.has(sqlState(error) ?? "")) throw error;
      await sleep(20 * tries);
    }
}
