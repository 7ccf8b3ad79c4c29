import { open as openFile, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** How long a lock nobody touches is believed where its process cannot be looked for, and how often a holder touches it. */
const STALE_MS = 30_000;
const TOUCH_MS = 5_000;

/** Folders this very process has open: its own number in a lock file is else a leftover, as in a container that was restarted. */
const open = new Set<string>();

/**
 * Keeps other processes out of a folder: two of them in one PGlite folder would ruin it. What a killed process
 * left behind is taken over at once where it can be seen to be gone, and else after half a minute.
 *
 * @returns a function that lets others in
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "lock");
  const holder = JSON.stringify({ pid: process.pid, host: hostname() });
  const isTaken = () => writeNew(file, holder).then(() => false, ifExists);
  if (await isTaken()) {
    if (await isHeld(file)) throw new FolderInUse(folder, file);
    await rm(file, { force: true });
    if (await isTaken()) throw new FolderInUse(folder, file);
  }
  open.add(file);
  const touching = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined); // gone with its folder: there is nothing left to guard
  }, TOUCH_MS);
  touching.unref();
  return async () => {
    clearInterval(touching);
    open.delete(file);
    await rm(file, { force: true });
  };
}

/** Another process works in the folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";

  constructor(folder: string, file: string) {
    super(
      `${folder} is in use by another SmallCap process. Stop that one, set SMALLCAP_DATA to another folder, ` +
        `or give both the same DATABASE_URL. If none is running, delete ${file}.`,
    );
  }
}

/** Writes a file that must not be there yet; all of it, or none: on a full disk an empty one would keep everybody out. */
async function writeNew(file: string, text: string): Promise<void> {
  const handle = await openFile(file, "wx");
  try {
    await handle.writeFile(text);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

function ifExists(error: unknown): true {
  if (codeOf(error) === "EEXIST") return true;
  throw error;
}

async function isHeld(file: string): Promise<boolean> {
  if (open.has(file)) return true;
  const holder = parse(await readFile(file, "utf8").catch(() => ""));
  if (holder?.host === hostname()) return holder.pid !== process.pid && isAlive(holder.pid);
  const touched = await stat(file).catch(() => null);
  return touched !== null && Date.now() - touched.mtimeMs < STALE_MS;
}

function parse(text: string): { readonly pid: number; readonly host: string } | null {
  try {
    return JSON.parse(text) as { pid: number; host: string };
  } catch {
    return null; // cut short by a crash: told by its age
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
