/* npm run -s calc -- [--in BOOK.xlsx] [--out BOOK.xlsx] [--lang ko] [FORMULA …] */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { replaceFile } from "./replaceFile.ts";

/** Folder of the build. */
const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));

type Bundle = typeof import("./headless.ts");

/** Calculates and prints; one JSON line a formula, in order. */
async function calc(given: readonly string[]): Promise<void> {
  const { values: options, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { in: { type: "string" }, out: { type: "string" }, lang: { type: "string", default: "en" } },
  });
  if (!["en", "ko"].includes(options.lang)) throw new Error(`--lang is en or ko, not ${options.lang}`);
  const bundle = (await import(pathToFileURL(join(dist, "workbench/headless.mjs")).href)) as Bundle;
  const headless = await bundle.openHeadless({
    dist,
    locale: options.lang === "ko" ? "ko-KR" : "en-US",
  });
  const { book, manifest } = headless;
  try {
    if (options.in !== undefined) {
      await headless.open(await bundle.readXlsx(readFileSync(options.in), { addInId: manifest.id }));
    }
    const formulas = positionals.length > 0 || options.in !== undefined ? positionals : fromStandardInput();
    const results =
      formulas.length > 0 ? await bundle.calculateFormulas(book, formulas) : await bundle.calculateBook(book);
    if (options.out !== undefined)
      replaceFile(options.out, await bundle.writeXlsx(book.save(), { addIn: manifest }));
    for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    headless.close();
  }
}

const fromStandardInput = (): string[] =>
  readFileSync(0, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");

try {
  await calc(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
