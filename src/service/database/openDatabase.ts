import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { types } from "node:util";
import pg from "pg";
import { openCluster } from "./openCluster.ts";
import type { Database } from "./database.ts";
import { FolderInUse, lockFolder } from "./folderLock.ts";
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

/** Connections a process keeps at most. */
const CONNECTIONS = 8;

function openPostgres(address: string): Database {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: "SmallCap",
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
    const database = ofPglite(await openCluster(join(folder, "database")), folder);
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    await unlock?.();
    throw new DatabaseUnavailable(folder, error);
  }
}

/** An open PGlite as a database; its tables are made by `migrate`. */
export function ofPglite(client: PGlite, place: string): Database {
  return { db: drizzlePglite(client), place, close: () => client.close() };
}

/** The database cannot be used; the sentence says which, why, and what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";

  constructor(place: string, cause: unknown) {
    super(
      cause instanceof FolderInUse
        ? cause.message
        : `Data cannot be kept in ${place}: ${advice(rootOf(cause))}`,
      { cause },
    );
  }
}

/** What lies at the bottom of an error: the layers above say only which statement failed. */
function rootOf(error: unknown): Error & { readonly code?: string } {
  let root = types.isNativeError(error) ? error : new Error(String(error));
  while (types.isNativeError(root.cause)) root = root.cause;
  return root;
}

const ADVICE: Readonly<Record<string, string>> = {
  EACCES: "it may not be written to. Set SMALLCAP_DATA to a folder of your own.",
  EPERM: "it may not be written to. Set SMALLCAP_DATA to a folder of your own.",
  EROFS: "it is read-only. Set SMALLCAP_DATA to a folder that can be written to.",
  ENOSPC: "the disk is full. Make room, or set SMALLCAP_DATA to a folder on another disk.",
  ENOTDIR: "a part of its path is a file. Set SMALLCAP_DATA to another folder.",
  EEXIST: "a file of that name is in the way. Set SMALLCAP_DATA to another folder.",
  ECONNREFUSED: "no database answers there. Start it, or correct DATABASE_URL.",
  ENOTFOUND: "there is no such host. Correct DATABASE_URL.",
  ETIMEDOUT: "the database did not answer in time. Check the network, or correct DATABASE_URL.",
  "28P01": "the database refuses user or password. Correct DATABASE_URL.",
  "28000": "the database refuses the user. Correct DATABASE_URL.",
  "3D000": "there is no database of that name. Create it, or correct DATABASE_URL.",
  "42501": "the user may not create tables. Grant it, or use another user in DATABASE_URL.",
};

function advice({ code, message }: Error & { readonly code?: string }): string {
  return ADVICE[code ?? ""] ?? `${message}.`;
}

/** An address as it may be shown: without password, and without options, which may hold one. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return "DATABASE_URL";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
