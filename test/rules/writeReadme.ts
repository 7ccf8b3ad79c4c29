/* npm run readme: puts the table of functions, as built, into README.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { withFunctionTable, type Described } from "./functionTable.ts";

const metadata = JSON.parse(readFileSync("dist/functions.json", "utf8")) as Described;
writeFileSync("README.md", withFunctionTable(readFileSync("README.md", "utf8"), metadata));
