/* npm run -s calc -- [--in BOOK.xlsx] [--out BOOK.xlsx] [--lang ko] [FORMULA …]: a line of JSON for each formula. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { aboutLanguages, languages, type Language } from "../language.ts";
import { fileProblemText, fileProblemTexts } from "../xlsx/fileProblemTexts.ts";
import { replaceFile } from "./replaceFile.ts";

const USAGE = `npm run -s calc -- [OPTIONS] ['=FORMULA' …]
Formulas come from the command line, else from standard input, one a line; with --in alone, from the workbook.
  --in BOOK.xlsx    a workbook to calculate, or to calculate formulas in
  --out COPY.xlsx   where the calculated workbook goes
  --lang ${languages.join("|")}      language of messages, ${languages[0]} by default`;

/** Folder of the build. */
const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));

type Bundle = typeof import("./headless.ts");

/** Calculates and prints; one JSON line a formula, in order. */
async function calc(given: readonly string[]): Promise<void> {
  if (given.includes("--help")) {
    console.log(USAGE);
    return;
  }
  const { values: options, positionals } = optionsIn(given);
  const opened = options.in === undefined ? null : readBook(options.in);
  const bundle = (await import(pathToFileURL(join(dist, "workbench/headless.mjs")).href)) as Bundle;
  const headless = await bundle.openHeadless({
    dist,
    locale: aboutLanguages[options.lang].locale,
  });
  const { book, manifest } = headless;
  try {
    if (opened) await headless.open(await bookIn(opened, bundle, manifest.id, options));
    const formulas = positionals.length > 0 || opened ? positionals : fromStandardInput();
    const results =
      formulas.length > 0 ? await bundle.calculateFormulas(book, formulas) : await bundle.calculateBook(book);
    if (options.out !== undefined)
      writeBook(options.out, await bundle.writeXlsx(book.save(), { addIn: manifest }));
    for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    headless.close();
  }
}

/** @throws Error with a sentence where the file holds no workbook that can be opened */
async function bookIn(
  file: Buffer,
  { readXlsx }: Bundle,
  addInId: string,
  { in: path = "", lang }: { readonly in?: string; readonly lang: Language },
): ReturnType<Bundle["readXlsx"]> {
  try {
    return await readXlsx(file, { addInId });
  } catch (error) {
    const told = fileProblemText(error, fileProblemTexts[lang]);
    if (told === null) throw error;
    throw new Error(`${path}: ${told}`, { cause: error });
  }
}

function optionsIn(given: readonly string[]) {
  const parsed = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      in: { type: "string" },
      out: { type: "string" },
      lang: { type: "string", default: languages[0] },
    },
  });
  const { lang } = parsed.values;
  const language = languages.find((known) => known === lang);
  if (language === undefined) throw new Error(`--lang is ${languages.join(" or ")}, not ${lang}.`);
  return { ...parsed, values: { ...parsed.values, lang: language } };
}

/** @throws Error with a sentence where there is no such file, or it may not be read */
function readBook(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : (code ?? String(error));
    throw new Error(`${path} cannot be read: ${why}. Check the path after --in.`, { cause: error });
  }
}

/** @throws Error with a sentence where no file can be put there */
function writeBook(path: string, file: Uint8Array): void {
  try {
    replaceFile(path, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such folder" : (code ?? String(error));
    throw new Error(`${path} cannot be written: ${why}. Check the path after --out.`, { cause: error });
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
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    console.error(USAGE);
  process.exitCode = 1;
}
