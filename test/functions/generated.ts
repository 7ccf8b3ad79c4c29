/* functions.json in every language, made from the comments of the functions just as the build makes it. */
import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { byLanguage, languages, type Language } from "../../src/i18n/language.ts";
import type { FunctionsMetadata } from "../../src/workbench/book/functions/functionMetadata.ts";

interface BuildSteps {
  readonly functionFiles: string[];
  withOptions(generated: unknown, options: OptionLists): FunctionsMetadata;
  translated(metadata: FunctionsMetadata, texts: FunctionTexts, file: string): FunctionsMetadata;
  inEveryLanguage(
    metadata: FunctionsMetadata,
    manifest: string,
  ): { language: Language; file: string; metadata: FunctionsMetadata }[];
}

/** src/functions/options.json */
export type OptionLists = Record<string, { arguments: string[]; values: Record<string, string> }>;

/** functions.json of a language in src/i18n/ */
export interface FunctionTexts {
  readonly functions: Record<string, { description: string; parameters: Record<string, string> }>;
  readonly options: Record<string, Record<string, string>>;
}

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(at(path), "utf8"));

// the build's own steps: JavaScript, so the compiler knows nothing of them
const build = (await import(at("webpack.config.js").href)) as BuildSteps;
const { errors, metadataJson } = await generateCustomFunctionsMetadata(build.functionFiles);

export const { translated } = build;
export const options = readJson("src/functions/options.json") as OptionLists;
export const complaints: readonly string[] = errors;

const made = build.inEveryLanguage(
  build.withOptions(JSON.parse(metadataJson), options),
  readFileSync(at("manifest.xml"), "utf8"),
);

/** functions.json by language. */
export const described = byLanguage((language) => made.find((each) => each.language === language)!.metadata);

export const english = described.en;

/** The languages that functions are translated to, and with what. */
export const translations = languages.slice(1).map((language) => ({
  language,
  file: `src/i18n/${language}/functions.json`,
  texts: readJson(`src/i18n/${language}/functions.json`) as FunctionTexts,
  metadata: described[language],
}));
