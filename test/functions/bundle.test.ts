/* The built bundle: what must have loaded before the first cell can answer, and what is served beside it. */
import { readFileSync, readdirSync } from "node:fs";
import { aboutLanguages, languages } from "../../src/i18n/language.ts";
import { chunkSizes, paneSize, startSize } from "../bench/sizes.ts";
import { described } from "./generated.ts";

const dist = new URL("../../dist/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist), "utf8");
const readJson = (name: string) => JSON.parse(read(name));

test("what loads before the first cell answers is 60 kB at most, and the pane 60 kB more", () => {
  const page = read("taskpane.html");
  const scripts = [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, address]) => address!);
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "addin.js"]);
  expect([...chunkSizes().keys()]).toEqual(
    expect.arrayContaining(["pane", "fill-view", "snapshot-funds", "snapshot-valuations"]),
  );
  expect(startSize()).toBeLessThan(60);
  expect(paneSize()).toBeLessThan(60);
});

test("what is loaded later comes in parts of 20 kB at most; only the monthly returns of all funds are larger", () => {
  const larger = [...chunkSizes()].filter(([, size]) => size > 20).map(([name]) => name);
  expect(larger).toEqual(["snapshot-returns"]);
  expect(chunkSizes().get("snapshot-returns")).toBeLessThan(35);
});

test("every function is associated as the script runs, not later", () => {
  const script = read("addin.js");
  const { functions } = readJson("functions.json");
  expect(functions.length).toBeGreaterThan(0);
  for (const { id } of functions) expect(script).toContain(`CustomFunctions.associate("${id}"`);
});

test("functions are described in every language, as the sources say", () => {
  for (const language of languages)
    expect(readJson(aboutLanguages[language].functions)).toEqual(described[language]);
});

test("manifest and icons are served beside the page, and maps apart from the script", () => {
  expect(readdirSync(dist)).toEqual(expect.arrayContaining(["manifest.xml", "assets", "addin.js.map"]));
  expect(read("addin.js")).not.toContain("sourceMappingURL=data:");
});
