/* The manifest promises addresses, pictures and texts; each must be there, in every language. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { aboutLanguages, languages } from "../src/i18n/language.ts";

const xml = readFileSync("manifest.xml", "utf8");
const manifest = new JSDOM(xml, { contentType: "text/xml" }).window.document;
const all = (selector: string) => [...manifest.querySelectorAll(selector)];
const sizeOf = (path: string) => {
  const png = readFileSync(path);
  return {
    signature: png.subarray(1, 4).toString(),
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
  };
};

test("every resource named is defined, and none is defined for nothing", () => {
  const used = new Set(all("[resid]").map((node) => node.getAttribute("resid")));
  const defined = new Set(all("Resources > * > [id]").map((node) => node.getAttribute("id")));
  expect([...used].filter((id) => !defined.has(id))).toEqual([]);
  expect([...defined].filter((id) => !used.has(id))).toEqual([]);
  expect([...defined].filter((id) => id!.length > 32)).toEqual([]);
});

test("what is read by people is there in every language, within the lengths Office allows", () => {
  const strings = all("ShortStrings > *, LongStrings > *").filter(
    (node) => node.getAttribute("id") !== "Functions.Namespace",
  );
  expect(strings.length).toBeGreaterThanOrEqual(10);
  const limits = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
  const read = [...all("DisplayName, OfficeApp > Description"), ...strings].flatMap((node) => {
    const place = node.getAttribute("id") ?? node.localName;
    const limit =
      limits[(node.getAttribute("id") ? node.parentElement! : node).localName as keyof typeof limits];
    const english = { place, limit, language: "en", text: node.getAttribute("DefaultValue") };
    const others = languages.slice(1).map((language) => {
      const override = node.querySelector(`[Locale="${aboutLanguages[language].locale}"]`);
      return { place, limit, language, text: override?.getAttribute("Value") };
    });
    return [english, ...others];
  });
  expect(read.filter(({ text }) => !text)).toEqual([]);
  expect(read.filter(({ text, limit }) => text!.length > limit)).toEqual([]);
});

test("functions and help are found in every language", () => {
  const translated = ["SupportUrl", "[id='Functions.Metadata.Url']", "[id='GetStarted.Url']"];
  for (const selector of translated)
    for (const language of languages.slice(1)) {
      const { locale, functions } = aboutLanguages[language];
      const node = manifest.querySelector(selector)!;
      const there = node.getAttribute("DefaultValue")!;
      const address = node.querySelector(`[Locale="${locale}"]`)?.getAttribute("Value");
      const expected = there.replace("/docs/en/", `/docs/${language}/`).replace("functions.json", functions);
      expect([selector, locale, address]).toEqual([selector, locale, expected]);
    }
});

test("pictures are there in the sizes they claim", () => {
  for (const node of all("Icon > [size]")) {
    const image = manifest.querySelector(`[id="${node.getAttribute("resid")!}"]`)!;
    const path = new URL(image.getAttribute("DefaultValue")!).pathname.slice(1);
    const size = Number(node.getAttribute("size"));
    expect(sizeOf(path)).toEqual({ signature: "PNG", width: size, height: size });
  }
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128])
    expect(sizeOf(`assets/icon-${String(size)}.png`)).toEqual({
      signature: "PNG",
      width: size,
      height: size,
    });
});

test("every address is a file of the build", () => {
  const addresses = [...all("Urls > [DefaultValue]"), ...all("Images > [DefaultValue]")].flatMap((node) => [
    node.getAttribute("DefaultValue")!,
    ...[...node.children].map((override) => override.getAttribute("Value")!),
  ]);
  const missing = addresses.filter((address) => !existsSync(`dist${new URL(address).pathname}`));
  expect(missing).toEqual([]);
});

test("it asks only for what the add-in cannot live without", () => {
  const sets = all("Requirements Set").map(
    (set) => `${set.getAttribute("Name")!} ${set.getAttribute("MinVersion")!}`,
  );
  expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.1", "ExcelApi 1.9"]);
});

test("its version is the package's", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(manifest.querySelector("OfficeApp > Version")!.textContent).toBe(`${version}.0`);
});

const schema = "../shared/manifest/check.sh";
const canCheck = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
(canCheck ? test : test.skip)(
  "it is valid by Microsoft's schemas (needs the schemas and xmllint beside the project)",
  () => {
    const { status, stdout, stderr } = spawnSync("bash", [schema, "manifest.xml"], { encoding: "utf8" });
    expect({ status, out: stdout + stderr }).toEqual({
      status: 0,
      out: expect.stringContaining("manifest ok"),
    });
  },
);
