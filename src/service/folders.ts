import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const officeJs = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** What the origin serves: the built files, and Microsoft's client library for the workbench, which may not load it from afar. */
export const folders: Readonly<Record<string, string>> = {
  "/": join(root, "dist"),
  "/workbench/office-js/": officeJs,
};

export const manifest = join(root, "manifest.xml");
