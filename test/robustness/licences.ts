import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Licensed {
  readonly name: string;
  readonly licence: string;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

interface Manifest {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every installed package and the licence it names; "unknown" for one that names none. */
export function licences(): Licensed[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const found = Object.keys(packages).filter((path) => path !== "" && existsSync(join(path, "package.json")));
  return found.map((path) => ({ name: path.split("node_modules/").at(-1)!, licence: licenceOf(path) }));
}

function licenceOf(path: string): string {
  const { license, licenses } = manifestOf(path);
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? licenceInWords(path);
}

/** What the text of a licence is called that no package.json names. */
function licenceInWords(path: string): string {
  const file = join(path, "LICENSE");
  const text = existsSync(file) ? readFileSync(file, "utf8").slice(0, 500) : "";
  if (/Apache License\s+Version 2\.0/.test(text)) return "Apache-2.0";
  return /MIT License/.test(text) ? "MIT" : "unknown";
}

const manifestOf = (path: string) => JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Manifest;

/** What ends up in the add-in's and the workbench's bundles, with all that it stands on. */
const BUNDLED = [
  "preact",
  "simple-statistics",
  "fflate",
  "echarts",
  "@microsoft/office-js",
  "@univerjs/core",
  "@univerjs/engine-formula",
  "@univerjs/preset-sheets-conditional-formatting",
  "@univerjs/preset-sheets-core",
  "@univerjs/preset-sheets-table",
  "@univerjs/sheets",
  "@univerjs/sheets-conditional-formatting",
  "@univerjs/sheets-formula",
  "react",
  "react-dom",
  "rxjs",
];

/** Names of the packages that are shipped. */
export function shippedPackages(): string[] {
  const all = new Set<string>();
  const waiting = [...BUNDLED];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const path = join("node_modules", name);
    if (all.has(name) || !existsSync(join(path, "package.json"))) continue;
    all.add(name);
    waiting.push(...Object.keys(manifestOf(path).dependencies ?? {}));
  }
  return [...all];
}
