import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own that can be filled, made read-only, and taken away. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room there is left; given back by `makeRoom`. */
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  readonly remove: () => void;
}

/**
 * A disk of so many megabytes in memory.
 *
 * @returns null where none can be made: only Linux has them, and only root may mount one
 */
export function smallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "smallcap-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "pipe" });
  } catch {
    rmdirSync(folder); // a container may forbid even root
    return null;
  }
  const filler = join(folder, "filler");
  return {
    folder,
    fill() {
      const file = openSync(filler, "a");
      try {
        while (statfsSync(folder).bavail > 0) writeSync(file, Buffer.alloc(4_096));
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    setReadOnly(isReadOnly) {
      execFileSync("mount", ["-o", `remount,${isReadOnly ? "ro" : "rw"}`, folder], { stdio: "pipe" });
    },
    remove() {
      execFileSync("umount", ["--lazy", folder], { stdio: "pipe" });
      rmdirSync(folder);
    },
  };
}
