import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The command line that runs a program of this folder. */
export const argumentsOf = (program: string, ...given: readonly string[]): string[] => [
  "--import",
  "tsx",
  fileURLToPath(new URL(program, import.meta.url)),
  ...given,
];

/** Memory at its highest while so many cells are written, in MB; `side` as `peak.ts` takes it. */
export async function peakOf(side: "fill" | "raw", cells: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, argumentsOf("peak.ts", side, String(cells)));
  return Number(stdout);
}
