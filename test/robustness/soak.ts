/*
 * npm run soak [-- --minutes 30] [--short] [--json FILE]: mixed work in one workbook, on and on; what the process holds
 * must not grow. Stops by itself.
 */
import { commandLineOrExit } from "../../src/service/programs/commandLine.ts";
import { report } from "./report.ts";
import { workbenchSoak } from "./soak/workbenchSoak.ts";

const { values } = commandLineOrExit(
  {
    options: {
      minutes: { type: "string", default: "30" },
      short: { type: "boolean", default: false },
      json: { type: "string" },
    },
  },
  "npm run soak -- [--minutes 30] [--short] [--json FILE]",
);
const minutes = values.short ? 1 : Number(values.minutes);
if (!(minutes > 0 && minutes <= 24 * 60)) {
  console.error(`--minutes must be a number above 0 and up to 1440, not "${values.minutes}".`);
  process.exit(1);
}
const end = performance.now() + minutes * 60_000;
const isOver = (rounds: number) => rounds >= 2 && performance.now() >= end;
const say = (text: string) => {
  console.log(text);
};
await report("soak", `npm run soak -- --minutes ${minutes}`, () => workbenchSoak(isOver, say), values.json);
