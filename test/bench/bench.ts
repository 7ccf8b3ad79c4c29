/*
 * npm run bench -- [NAME …] [--json FILE]: what is measured, side by side in one run. Where rows are named, the file
 * keeps what it has of the others, if that was measured on the same machine with the same versions.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { commandLineOrExit } from "../../src/service/programs/commandLine.ts";
import { circumstances, isComparable, TABLE_HEAD, tableOf, type Report } from "./report.ts";
import { rows } from "./rows.ts";

const { values, positionals } = commandLineOrExit(
  { allowPositionals: true, options: { json: { type: "string" } } },
  `npm run bench -- [NAME …] [--json FILE]
Rows: ${rows.map(({ name }) => name).join(", ")}`,
);
const unknown = positionals.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(", ")}. Rows: ${rows.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}

const facts = circumstances("npm run bench");
const versions = Object.entries(facts.versions).map(([name, version]) => `${name} ${version}`);
console.log(`${facts.machine}; ${versions.join(", ")}\n\n${TABLE_HEAD}`);

const begun = performance.now();
const measured = new Map(positionals.length > 0 ? kept().map((row) => [row.name, row]) : []);
for (const { name, title, run } of rows) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const lines = await run((text) => process.stderr.write(`${name}: ${text}\n`));
  measured.set(name, { name, title, day: new Date().toISOString().slice(0, 10), lines });
  console.log(tableOf({ title }, lines));
  if (values.json !== undefined) save(values.json);
}

console.log(`\nMeasured in ${String(Math.round((performance.now() - begun) / 1000))} s.`);

/** What the file has of an earlier run. */
function kept(): Report["rows"] {
  if (values.json === undefined || !existsSync(values.json)) return [];
  const earlier = JSON.parse(readFileSync(values.json, "utf8")) as Report;
  return isComparable(earlier, facts) ? earlier.rows : [];
}

/** After every row, so that a run that is cut short leaves what it has measured. */
function save(file: string): void {
  const inOrder = rows.flatMap(({ name }) => measured.get(name) ?? []);
  writeFileSync(file, `${JSON.stringify({ ...facts, rows: inOrder } satisfies Report, null, 2)}\n`);
}
