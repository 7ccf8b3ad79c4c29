import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** What SQL is sent through: a database, or a transaction in one. The same to every engine. */
export type Db = PgDatabase<PgQueryResultHKT>;

/** An open database with its tables in place. */
export interface Database {
  readonly db: Db;
  /** Where the data is kept, as users read it; never with a password. */
  readonly place: string;
  readonly close: () => Promise<void>;
}

/** The rows a statement gives. Numbers wider than 32 bits arrive as text from some drivers: cast what is bigint. */
export async function rowsOf<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(statement);
  return (result as { readonly rows: Row[] }).rows;
}
