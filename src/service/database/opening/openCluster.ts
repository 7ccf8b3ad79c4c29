import { PGlite } from "@electric-sql/pglite";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

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
  try {
    await (await PGlite.create(process.argv[2])).close();
    process.disconnect();
  } catch (error) {
    process.send({ code: error?.code, errno: error?.errno, message: error?.message }, () => process.exit(1));
  }`;

/** What the process that makes it says where it cannot: of Node's errors the code, of PGlite's file system the number. */
interface Failure {
  readonly code?: string;
  readonly errno?: number;
  readonly message?: string;
}

/** PGlite's file system knows errors by their numbers in WASI alone. */
const WASI_CODES: Readonly<Record<number, string>> = {
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
  const failure = await failureToMake(unfinished);
  if (failure) {
    await rm(unfinished, { recursive: true, force: true });
    const { code, errno, message } = failure;
    throw Object.assign(
      new Error(`no database could be made there (${message ?? `error ${String(errno)}`})`),
      {
        code: code ?? WASI_CODES[errno ?? 0],
      },
    );
  }
  await rename(unfinished, folder);
}

/** Makes a cluster in a process of its own; null where that went well. */
async function failureToMake(folder: string): Promise<Failure | null> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", MAKE, PGLITE, folder], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let failure: Failure | undefined;
  child.on("message", (told) => (failure = told as Failure));
  const [status, signal] = (await once(child, "close")) as [number | null, string | null];
  return status === 0 ? null : (failure ?? { message: `it ended with ${String(status ?? signal)}` });
}
