/* npm run readme: puts the tables of functions, as built, into the READMEs, and the figures last measured into the pages on speed and robustness. */
import { readFileSync, writeFileSync } from "node:fs";
import { withTable, type Report } from "../bench/report.ts";
import { withResults, type Results } from "../robustness/report.ts";
import { betweenMarks } from "./betweenMarks.ts";
import { robustnessTable, speedTable } from "./headlines.ts";
import { readmes, withFunctionTable, type Described } from "./functionTable.ts";

const speed = "test/bench/README.md";
const report = JSON.parse(readFileSync("test/bench/bench.json", "utf8")) as Report;
writeFileSync(speed, withTable(readFileSync(speed, "utf8"), report));

const robustness = "test/robustness/README.md";
const results = JSON.parse(readFileSync("test/robustness/results.json", "utf8")) as Results;
writeFileSync(robustness, withResults(readFileSync(robustness, "utf8"), results));

for (const { path, language, metadata, head } of readmes) {
  const described = JSON.parse(readFileSync(metadata, "utf8")) as Described;
  const withFunctions = withFunctionTable(readFileSync(path, "utf8"), described, head);
  const withSpeed = betweenMarks(withFunctions, "speed", speedTable(report, language));
  writeFileSync(path, betweenMarks(withSpeed, "robustness", robustnessTable(results, language)));
}
