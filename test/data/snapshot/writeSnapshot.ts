/* Makes the embedded snapshot again: npm run snapshot -- FOLDER_OF_FIGURES */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSnapshot } from "./buildSnapshot.ts";

const folder = process.argv[2];
if (folder === undefined)
  throw new Error("which folder holds funds.json, monthly-returns.json and the others?");
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));

const files = buildSnapshot({
  funds: read("funds.json"),
  returns: read("monthly-returns.json"),
  valuations: read("valuations.json"),
  macro: read("macro.json"),
});
for (const [name, file] of Object.entries(files)) {
  const address = new URL(`../../../src/data/snapshot/${name}.json`, import.meta.url);
  writeFileSync(address, `${JSON.stringify(file)}\n`);
}
