import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that at every moment, and after any end of the process, there is the whole of what was there before
 * or the whole of what is written: beside its place first, down to the disk, and then renamed. A link stays a link,
 * and what is no file, such as a pipe, is written to as it is.
 *
 * @throws Error of the system where it cannot be written (no room, no right to); what was there before stays
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (before && !before.isFile()) {
    writeFileSync(path, bytes);
    return;
  }
  const place = before ? realpathSync(path) : path;
  const unfinished = join(dirname(place), `.${basename(place)}.${String(process.pid)}.unfinished`);
  try {
    writeDown(unfinished, bytes, before?.mode);
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function writeDown(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const file = openSync(path, "w", mode);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
