/* Run by `npm version`: puts the new version of package.json into manifest.xml, which Excel reads as it stands. */
import { readFileSync, writeFileSync } from "node:fs";
import { versioned } from "./release/hostedAt.ts";
import { version } from "./version.ts";

const path = new URL("../../manifest.xml", import.meta.url);
writeFileSync(path, versioned(readFileSync(path, "utf8"), version));
