import type { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { mkdir, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import { adviceOn } from "./adviceOn.ts";
import { openCluster } from "./openCluster.ts";
import type { Database } from "../database.ts";
import { FolderInUse, lockFolder } from "./folderLock.ts";
import { type Client, lastingClient } from "./lastingClient.ts";
import { migrate } from "./migrate.ts";

/** The variables of the environment that say where data is kept. */
interface DatabaseSettings {
  /** Address of a Postgres, or of an engine that speaks its protocol: postgres://user:password@host/name. */
  readonly DATABASE_URL?: string | undefined;
  /** Folder for a database of our own, where there is no address; `.smallcap` in the working folder by default. */
  readonly SMALLCAP_DATA?: string | undefined;
}

/**
 * Opens the database, and creates or updates its tables.
 *
 * @throws DatabaseUnavailable with a sentence that says what to do
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { DATABASE_URL: address } = settings;
  const open = address
    ? openPostgres(address)
    : await openFolder(resolve(settings.SMALLCAP_DATA ?? ".smallcap"));
  try {
    await migrate(open.db);
    return open;
  } catch (error) {
    await open.close();
    throw new DatabaseUnavailable(open.place, error);
  }
}

/** Connections a process keeps at most, and how long one may be held by a statement: longer than any of ours takes, or is waited for. */
const CONNECTIONS = 8;
const STATEMENT_MS = 20_000;

/** Not as a parameter of the connection, which poolers such as PgBouncer refuse. The pool waits for it, and hands out no connection without. */
const limited = {
  onConnect: (client: pg.ClientBase): Promise<unknown> =>
    client.query(`set statement_timeout = ${STATEMENT_MS}`),
};

function openPostgres(address: string): Database {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: "SmallCap",
    ...limited,
  });
  pool.on("error", () => undefined); // a connection lost while idle: the pool opens another when one is needed
  return {
    db: drizzlePg(pool),
    place: withoutSecrets(address),
    close: () => pool.end(),
  };
}

async function openFolder(folder: string): Promise<Database> {
  let unlock: (() => Promise<void>) | undefined;
  try {
    await mkdir(folder, { recursive: true });
    unlock = await lockFolder(folder);
    if (!(await hasRoom(folder))) throw Object.assign(new Error("no room"), { code: "ENOSPC" });
    const open = () => openCluster(join(folder, "database"));
    const database = ofPglite(await lastingClient(open, () => hasRoom(folder)), folder);
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    await unlock?.();
    throw new DatabaseUnavailable(folder, error);
  }
}

/** What PGlite's log may ask for while it is opened: two parts of it, of 16 MB each. */
const ROOM_BYTES = 32 * 2 ** 20;

/** Whether PGlite can be opened in a folder: where it cannot write its log it never gets that far, nor ends. */
async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= ROOM_BYTES;
}

/** An open PGlite as a database; its tables are made by `migrate`. */
export function ofPglite(client: Client, place: string): Database {
  return { db: drizzlePglite({ client: client as PGlite }), place, close: () => client.close() };
}

/** The database cannot be used; the sentence says which, why, and what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";

  constructor(place: string, cause: unknown) {
    super(
      cause instanceof FolderInUse ? cause.message : `Data cannot be kept in ${place}: ${adviceOn(cause)}`,
      { cause },
    );
  }
}

/** An address as it may be shown: without password, and without options, which may hold one. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return "DATABASE_URL";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
