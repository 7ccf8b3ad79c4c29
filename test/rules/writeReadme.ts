/* npm run readme: puts the tables of functions, as built, into the READMEs, and the figures last measured into the pages on speed and robustness. */
import { readFileSync, writeFileSync } from "node:fs";
import { withTable, type Report } from "../bench/report.ts";
import { withResults, type Results } from "../robustness/report.ts";
import { readmes, withFunctionTable, type Described } from "./functionTable.ts";

for (const { path, metadata, head } of readmes) {
  const described = JSON.parse(readFileSync(metadata, "utf8")) as Described;
  writeFileSync(path, withFunctionTable(readFileSync(path, "utf8"), described, head));
}

const speed = "test/bench/README.md";
const report = JSON.parse(readFileSync("test/bench/bench.json", "utf8")) as Report;
writeFileSync(speed, withTable(readFileSync(speed, "utf8"), report));

const robustness = "test/robustness/README.md";
const results = JSON.parse(readFileSync("test/robustness/results.json", "utf8")) as Results;
writeFileSync(robustness, withResults(readFileSync(robustness, "utf8"), results));
