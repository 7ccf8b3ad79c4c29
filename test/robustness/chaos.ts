/* npm run chaos [-- --short] [-- PART …]: faults, crashes and bad input against the real parts. Loopback only; stops by itself. */
import { parseArgs } from "node:util";
import { chaosParts } from "./chaos/chaosParts.ts";
import { tallyText } from "./chaos/tally.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: "boolean", default: false } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(chaosParts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Parts: ${Object.keys(chaosParts).join(", ")}.`);
  process.exit(1);
}
for (const [name, { full, short, run }] of Object.entries(chaosParts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const begun = performance.now();
  const tally = await run(values.short ? short : full);
  console.log(`${tallyText(tally)}\n  seconds: ${((performance.now() - begun) / 1_000).toFixed(0)}\n`);
  if (tally.failures.length > 0) process.exitCode = 1;
}
