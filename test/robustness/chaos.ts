/*
 * npm run chaos [-- PART …] [--short] [--json FILE]: faults, crashes, load and bad input against the real parts.
 * Loopback only; stops by itself. The file keeps what it has of parts not run.
 */
import { commandLineOrExit } from "../../src/service/programs/commandLine.ts";
import { chaosParts } from "./chaos/chaosParts.ts";
import { report } from "./report.ts";

const { values, positionals } = commandLineOrExit(
  {
    allowPositionals: true,
    options: { short: { type: "boolean", default: false }, json: { type: "string" } },
  },
  `npm run chaos -- [PART …] [--short] [--json FILE]
Parts: ${Object.keys(chaosParts).join(", ")}`,
);
const unknown = positionals.filter((name) => !Object.hasOwn(chaosParts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Parts: ${Object.keys(chaosParts).join(", ")}.`);
  process.exit(1);
}
for (const [name, { full, short, run }] of Object.entries(chaosParts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const command = `npm run chaos -- ${name}${values.short ? " --short" : ""}`;
  await report(name, command, () => run(values.short ? short : full), values.json);
}
