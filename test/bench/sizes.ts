import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { dist } from "../../src/build/build.ts";

/** What loads before the first cell answers, in thousands of bytes as sent: page, script, and the data a fund's P/E takes. */
export function startSize(): number {
  return sizeOf(["taskpane.html", "addin.js", ...built(/^snapshot-(funds|valuations)\..*\.js$/)]);
}

/** What opening the pane loads besides: its frame, its first view, what they share, and their style. */
export function paneSize(): number {
  return sizeOf(built(/^(pane|fill-view|\d+)\..*\.js$|\.css$/));
}

/** Each script that is loaded when it is needed, by its name without the part that changes with its contents. */
export function chunkSizes(): ReadonlyMap<string, number> {
  const chunks = built(/\.js$/).filter((name) => name !== "addin.js");
  return new Map(chunks.map((name) => [name.replace(/\.[0-9a-f]+\.js$/, ""), sizeOf([name])]));
}

const built = (pattern: RegExp): string[] => readdirSync(dist).filter((name) => pattern.test(name));

const sizeOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, name))).length / 1000, 0);
