import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "../service/isAlive.ts";

/** Where this process makes what is to take a folder's place. */
export const beside = (folder: string): string => `${folder}.${String(process.pid)}`;

/**
 * Puts a folder that is ready in the place of another. Whole folders are renamed, so whoever looks finds the one before
 * or the new one, for an instant neither, and never half of one; the one before is deleted once it is out of the way.
 */
export function takePlace(ready: string, folder: string): void {
  const before = `${beside(folder)}.before`;
  try {
    if (existsSync(folder)) renameSync(folder, before);
    renameSync(ready, folder);
  } catch (error) {
    // such as a file of it that is open on Windows, or another process that was quicker
    if (existsSync(before) && !existsSync(folder)) renameSync(before, folder);
    throw error;
  } finally {
    rmSync(before, { recursive: true, force: true });
  }
}

/**
 * Tidies up after processes that were cut off while they made a folder, or put it in its place: where the new one never
 * came the one before comes back. What belongs to a process that is still there is left alone.
 */
export function healPlace(folder: string): void {
  const own = basename(folder);
  for (const name of readdirSync(dirname(folder)).filter((each) => each.startsWith(own))) {
    const [, owner, isBefore] = /^\.(\d+)(\.before)?$/.exec(name.slice(own.length)) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const left = join(dirname(folder), name);
    if (isBefore && !existsSync(folder)) renameSync(left, folder);
    else rmSync(left, { recursive: true });
  }
}
