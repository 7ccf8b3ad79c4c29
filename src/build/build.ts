/* Builds everything that is served: the add-in by webpack, the workbench by esbuild, the pages of help, into dist/. */
import { build as bundle } from "esbuild";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DescribedFunctions } from "../help/pages/describedFunctions.ts";
import { helpPages } from "../help/pages/helpPages.ts";
import { aboutLanguages, byLanguage } from "../i18n/language.ts";
import { panePage } from "../workbench/office/addIn/panePage.ts";
import { beside, healPlace, takePlace } from "./takePlace.ts";
import { version } from "./version.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = join(root, "dist");

/** What the built files are made from; a change in any of it makes dist/ stale. */
const inputs = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json"];

/** When the newest input was changed. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True where dist/ was built from the inputs as they are now. */
function isBuilt(): boolean {
  const stamp = join(dist, "built");
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return inputs.every((input) => newest(join(root, input)) <= built);
}

/** Builds if anything changed since the last build; `say` hears of it. */
async function ensureBuilt(say: (text: string) => void): Promise<void> {
  if (isBuilt()) return;
  say("Building … (a minute or two, and only where something has changed)");
  const started = Date.now();
  await build();
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Builds beside dist/ and then takes its place, so that nobody sees half a build. */
async function build(): Promise<void> {
  const place = beside(dist);
  const started = new Date();
  healPlace(dist);
  try {
    await buildAddin(place);
    await buildWorkbench(place);
    writeHelp(place);
    writeFileSync(join(place, "built"), "");
    // dated by its start: what changes during a build makes it stale
    utimesSync(join(place, "built"), started, started);
    takePlace(place, dist);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function buildAddin(place: string): Promise<void> {
  const { default: webpack } = await import("webpack");
  const { default: config } = (await import(new URL("../../webpack.config.js", import.meta.url).href)) as {
    default: import("webpack").Configuration;
  };
  const compiler = webpack({ ...config, output: { ...config.output, path: place } });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: "errors-only" })));
        else resolve();
      });
    });
  });
}

async function buildWorkbench(place: string): Promise<void> {
  const source = join(root, "src/workbench");
  const target = join(place, "workbench");
  mkdirSync(target, { recursive: true });
  const common = { bundle: true, logLevel: "warning", legalComments: "none", jsx: "automatic" } as const;
  await Promise.all([
    bundle({
      ...common,
      entryPoints: { page: join(source, "page/page.ts") },
      outdir: target,
      format: "esm",
      splitting: true,
      minify: true,
      target: "es2022",
      loader: { ".woff2": "file", ".ttf": "file" },
      define: { "process.env.NODE_ENV": '"production"' },
    }),
    bundle({
      ...common,
      entryPoints: { "office-host": join(source, "office/bridge.ts") },
      outdir: target,
      format: "iife",
      minify: true,
      target: "es2022",
    }),
    bundle({
      ...common,
      entryPoints: { headless: join(source, "node/headless.ts") },
      outdir: target,
      outExtension: { ".js": ".mjs" },
      platform: "node",
      format: "esm",
      target: "node20",
      external: ["jsdom"],
      // some libraries inside are CommonJS and ask for Node's modules by require
      banner: {
        js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
      },
    }),
  ]);
  cpSync(join(source, "page/index.html"), join(target, "index.html"));
  writeFileSync(join(target, "taskpane.html"), panePage(readFileSync(join(place, "taskpane.html"), "utf8")));
}

/** Needs the functions described in every language. */
function writeHelp(place: string): void {
  const described = byLanguage((language) => {
    const path = join(place, aboutLanguages[language].functions);
    return JSON.parse(readFileSync(path, "utf8")) as DescribedFunctions;
  });
  for (const [path, page] of helpPages(described, version)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), page);
  }
  cpSync(join(root, "src/help/pages/help.css"), join(place, "docs/help.css"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await (process.argv.includes("--if-stale") ? ensureBuilt((text) => console.error(text)) : build());
}
