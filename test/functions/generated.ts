/* functions.json in both languages, made from the comments of the functions just as the build makes it. */
import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { FunctionsMetadata } from "../../src/workbench/book/functions/functionMetadata.ts";

interface BuildSteps {
  readonly functionFiles: string[];
  withOptions(generated: unknown, options: OptionLists): FunctionsMetadata;
  translated(metadata: FunctionsMetadata, texts: KoreanTexts): FunctionsMetadata;
  withHelp(metadata: FunctionsMetadata, language: string, manifest: string): FunctionsMetadata;
}

/** src/functions/options.json */
export type OptionLists = Record<string, { arguments: string[]; values: Record<string, string> }>;

/** src/i18n/functions.ko.json */
export interface KoreanTexts {
  readonly functions: Record<string, { description: string; parameters: Record<string, string> }>;
  readonly options: Record<string, Record<string, string>>;
}

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(at(path), "utf8"));

// the build's own steps: JavaScript, so the compiler knows nothing of them
const build = (await import(at("webpack.config.js").href)) as BuildSteps;
const { errors, metadataJson } = await generateCustomFunctionsMetadata(build.functionFiles);

export const { functionFiles, translated } = build;
export const options = readJson("src/functions/options.json") as OptionLists;
export const koreanTexts = readJson("src/i18n/functions.ko.json") as KoreanTexts;
export const complaints: readonly string[] = errors;

const manifest = readFileSync(at("manifest.xml"), "utf8");
const bare = build.withOptions(JSON.parse(metadataJson), options);
export const english = build.withHelp(bare, "en", manifest);
export const korean = build.withHelp(build.translated(bare, koreanTexts), "ko", manifest);
