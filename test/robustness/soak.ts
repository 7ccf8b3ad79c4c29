/* npm run soak [-- --minutes 30]: mixed work in one workbook, on and on; what the process holds must not grow. Stops by itself. */
import { parseArgs } from "node:util";
import { tallyText } from "./chaos/tally.ts";
import { workbenchSoak } from "./soak/workbenchSoak.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "30" }, short: { type: "boolean", default: false } },
});
const minutes = values.short ? 1 : Number(values.minutes);
if (!(minutes > 0 && minutes <= 24 * 60)) {
  console.error(`--minutes must be a number above 0 and up to 1440, not "${values.minutes}".`);
  process.exit(1);
}
const end = performance.now() + minutes * 60_000;
const tally = await workbenchSoak(
  (rounds) => rounds >= 3 && performance.now() >= end,
  (text) => console.log(text),
);
console.log(tallyText(tally));
process.exitCode = tally.failures.length > 0 ? 1 : 0;
