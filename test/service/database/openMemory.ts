import { PGlite } from "@electric-sql/pglite";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "../../../src/service/database/database.ts";
import { migrate } from "../../../src/service/database/opening/migrate.ts";
import { ofPglite } from "../../../src/service/database/opening/openDatabase.ts";

const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** An empty database as it lies on disk: making one takes seven times as long as reading this. */
const TEMPLATE = join(
  "node_modules",
  ".cache",
  "smallcap",
  `pglite-${devDependencies["@electric-sql/pglite"]!}.tar`,
);

/** A database that lives in memory and is gone when closed. */
export async function openMemory(): Promise<Database> {
  const database = ofPglite(await openTemplate(), "memory");
  await migrate(database.db);
  return database;
}

/** A PGlite in memory, with nothing in it yet. */
export async function openTemplate(): Promise<PGlite> {
  if (!existsSync(TEMPLATE)) await makeTemplate();
  return await PGlite.create({ loadDataDir: new Blob([readFileSync(TEMPLATE)]) });
}

/** Made aside and renamed, so that tests that run side by side never read half of one. */
async function makeTemplate(): Promise<void> {
  const client = await PGlite.create();
  const files = await client.dumpDataDir("none");
  await client.close();
  mkdirSync(dirname(TEMPLATE), { recursive: true });
  const unfinished = `${TEMPLATE}.${process.pid}`;
  writeFileSync(unfinished, new Uint8Array(await files.arrayBuffer()));
  renameSync(unfinished, TEMPLATE);
}
