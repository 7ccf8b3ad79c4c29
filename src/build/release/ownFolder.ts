import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../service/usageError.ts";

/** What a release says of itself, in its folder. */
interface ReleaseRecord {
  readonly version: string;
  readonly address: string;
  /** SHA-256 of every file, by its path in the folder. */
  readonly files: Readonly<Record<string, string>>;
}

const RECORD = "release.json";

/** Every file in a folder and those inside it, in the order of their paths. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Writes down what a release consists of, so that the next one knows which files it may replace. */
export function recordRelease(folder: string, version: string, address: string): void {
  const files = Object.fromEntries(filesIn(folder).map((file) => [file, hashOf(join(folder, file))]));
  const record: ReleaseRecord = { version, address, files };
  writeFileSync(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

/**
 * Empties a folder in which a release was made before.
 *
 * @throws UsageError if there is a file in it that no release made, or that was changed since
 */
export function clearOwn(folder: string): void {
  if (!existsSync(folder)) return;
  const made = madeIn(folder);
  const foreign = filesIn(folder).find(
    (file) => file !== RECORD && made[file] !== hashOf(join(folder, file)),
  );
  if (foreign !== undefined)
    throw new UsageError(
      `${folder} holds a file that is not of a release, or was changed since: ${foreign}. Move it, or choose another folder with --out.`,
    );
  rmSync(folder, { recursive: true });
}

function madeIn(folder: string): ReleaseRecord["files"] {
  const path = join(folder, RECORD);
  if (!existsSync(path)) return {};
  const record: unknown = JSON.parse(readFileSync(path, "utf8"));
  const isRecord = typeof record === "object" && record !== null && "files" in record;
  return isRecord ? (record as ReleaseRecord).files : {};
}

const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
