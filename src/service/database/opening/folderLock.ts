import { open as openFile, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../isAlive.ts";

/** How long a lock nobody touches is believed where its process cannot be looked for, and how often a holder touches it. */
const STALE_MS = 30_000;
const TOUCH_MS = 5_000;

/** Locks this very process has, or is about to have: its own number in a lock file is else a leftover, as in a container that was restarted. */
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
  if (open.has(file)) throw new FolderInUse(folder, file);
  open.add(file);
  try {
    if ((await isThere(file, holder)) && !(await takeOver(file, holder))) throw new FolderInUse(folder, file);
  } catch (error) {
    open.delete(file);
    throw error;
  }
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

/**
 * Puts our lock in the place of one that nobody holds any more; whether that came about. One at a time, or of two
 * that find the same leftover the later one would take away the lock of the earlier.
 */
async function takeOver(file: string, holder: string): Promise<boolean> {
  const turn = `${file}.turn`;
  if (await isThere(turn, holder)) {
    if (!(await isHeld(turn))) await rm(turn, { force: true }); // cut off in its turn: the next start goes through
    return false;
  }
  try {
    if (await isHeld(file)) return false;
    await rm(file, { force: true });
    return !(await isThere(file, holder));
  } finally {
    await rm(turn, { force: true });
  }
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

/** Whether a file was there already; else it is there now, and ours. */
function isThere(file: string, text: string): Promise<boolean> {
  return writeNew(file, text).then(
    () => false,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return true;
      throw error;
    },
  );
}

async function isHeld(file: string): Promise<boolean> {
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
