/* The manifest promises addresses, pictures and texts; each must be there, in both languages. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

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

test("every text but the namespace has its Korean, within the lengths Office allows", () => {
  const strings = all("ShortStrings > *, LongStrings > *").filter(
    (node) => node.getAttribute("id") !== "Functions.Namespace",
  );
  expect(strings.length).toBeGreaterThanOrEqual(10);
  for (const node of strings) {
    const limit = node.parentElement!.localName === "ShortStrings" ? 125 : 250;
    const korean = node.querySelector('[Locale="ko-KR"]')?.getAttribute("Value");
    expect(korean).toBeTruthy();
    expect(korean!.length).toBeLessThanOrEqual(limit);
    expect(node.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(limit);
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
