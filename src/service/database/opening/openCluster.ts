import { PGlite } from "@electric-sql/pglite";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/**
 * What PGlite's server is started with besides its usual: a small cache of pages, since the system keeps those of files
 * anyway (400 MB become 250 with 1.5 million prices), and no answer to a write before it is on the disk.
 */
const SETTINGS = ["-c", "shared_buffers=16MB", "-c", "fsync=on"];

/**
 * Opens the PGlite database in a folder, making it first where there is none.
 *
 * It is made beside its place and then renamed, so a half-made one is never opened; and by a process of its own, since
 * that takes 900 MB which a process that has once had them does not give back.
 */
export async function openCluster(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) await makeCluster(folder);
  const { defaultStartParams } = PGlite as unknown as { readonly defaultStartParams: readonly string[] };
  return await PGlite.create(folder, { startParams: [...defaultStartParams, ...SETTINGS] });
}

const PGLITE = pathToFileURL(createRequire(import.meta.url).resolve("@electric-sql/pglite")).href;
const MAKE = `
  const { PGlite } = await import(process.argv[1]);
  await (await PGlite.create(process.argv[2])).close();`;

/** PGlite's file system knows errors by their numbers in WASI alone. */
const WASI_CODES: Readonly<Record<string, string>> = {
  2: "EACCES",
  19: "EDQUOT",
  29: "EIO",
  51: "ENOSPC",
  63: "EPERM",
  69: "EROFS",
};

async function makeCluster(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", MAKE, PGLITE, unfinished]);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const said = String((error as { readonly stderr?: string }).stderr ?? error);
    throw Object.assign(new Error("no database could be made there", { cause: error }), {
      code: /\bE[A-Z]{4,}\b/.exec(said)?.[0] ?? WASI_CODES[/\berrno: (\d+)/.exec(said)?.[1] ?? ""],
    });
  }
  await rename(unfinished, folder);
}
