import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FundsFile, MacroFile, ReturnsFile, ValuationsFile } from "../../data/snapshot/shapes.ts";

/** The embedded snapshot as it lies in its folder, a file each. */
export interface SnapshotFiles {
  readonly funds: FundsFile;
  readonly returns: ReturnsFile;
  readonly valuations: ValuationsFile;
  readonly macro: MacroFile;
}

/** Where the snapshot is that ships. */
export const SNAPSHOT_FOLDER = fileURLToPath(new URL("../../data/snapshot", import.meta.url));

export function readSnapshot(folder: string): SnapshotFiles {
  const read = (name: keyof SnapshotFiles): unknown =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  return {
    funds: read("funds") as FundsFile,
    returns: read("returns") as ReturnsFile,
    valuations: read("valuations") as ValuationsFile,
    macro: read("macro") as MacroFile,
  };
}

/** Writes all files beside their places before the first is renamed: on a full disk the old ones stay whole. */
export function writeSnapshot(folder: string, files: SnapshotFiles): void {
  const written = Object.entries(files).map(([name, file]) => {
    const place = join(folder, `${name}.json`);
    writeFileSync(`${place}.new`, `${JSON.stringify(file)}\n`);
    return place;
  });
  for (const place of written) renameSync(`${place}.new`, place);
}
