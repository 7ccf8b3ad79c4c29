/* npm run snapshot -- FOLDER: makes the embedded snapshot from a folder of figures. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSnapshot } from "../snapshot/buildSnapshot.ts";
import type { Figures } from "../snapshot/figures.ts";
import { SNAPSHOT_FOLDER, writeSnapshot } from "../snapshot/snapshotFiles.ts";

const folder = process.argv[2];
if (folder === undefined) {
  console.error(
    "Say which folder holds funds.json, monthly-returns.json, valuations.json and macro.json: npm run snapshot -- FOLDER",
  );
  process.exit(1);
}
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));

writeSnapshot(
  SNAPSHOT_FOLDER,
  buildSnapshot({
    funds: read("funds.json"),
    returns: read("monthly-returns.json"),
    valuations: read("valuations.json"),
    macro: read("macro.json"),
  } as Figures),
);
