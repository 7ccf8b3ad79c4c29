/* A release: the files to host, the manifest for their address, the headers, and what is refused. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist } from "../../src/build/build.ts";
import { checkListName } from "../../src/build/release/checkList.ts";
import { manifestAt } from "../../src/build/release/hostedAt.ts";
import { hostingHeaders } from "../../src/build/release/hostingHeaders.ts";
import { makeRelease } from "../../src/build/release/makeRelease.ts";
import { filesIn } from "../../src/build/release/ownFolder.ts";
import { releaseOptions } from "../../src/build/release/releaseOptions.ts";
import { version } from "../../src/build/version.ts";
import { aboutLanguages, languages } from "../../src/i18n/language.ts";
import { folders } from "../../src/service/folders.ts";
import { headersOf } from "../../src/service/http/headersOf.ts";
import { UsageError } from "../../src/service/usageError.ts";

const ADDRESS = "https://example.com/smallcap/";
const source = { dist, officeJs: folders["/workbench/office-js/"]!, version };
const temporary = mkdtempSync(join(tmpdir(), "smallcap-release-"));
const out = join(temporary, "release");
const hosted = (file: string) => readFileSync(join(out, "upload", file), "utf8");
let uploaded: string[] = [];

beforeAll(() => {
  uploaded = makeRelease({ address: ADDRESS, out, hasWorkbench: false }, source);
});
afterAll(() => {
  rmSync(temporary, { recursive: true });
});

test("all that Excel loads is there, and the workbench, which it does not load, is not", () => {
  expect(uploaded).toEqual(filesIn(join(out, "upload")));
  expect(uploaded).toEqual(
    expect.arrayContaining(["_headers", "addin.js", "docs/ko/index.html", "functions.json", "taskpane.html"]),
  );
  expect(uploaded.filter((file) => /^workbench|^built$|dashboard/u.test(file))).toEqual([]);
  for (const [, url] of hosted("manifest.xml").matchAll(/="(https:\/\/example[^"]*)"/gu))
    expect([url, existsSync(join(out, "upload", url!.slice(ADDRESS.length)))]).toEqual([url, true]);
});

test("the manifest differs from the project's in addresses and version alone", () => {
  const here = readFileSync("manifest.xml", "utf8");
  const there = hosted("manifest.xml");
  expect(there.replaceAll(ADDRESS, "https://localhost:3000/")).toBe(here);
  expect(manifestAt(here, ADDRESS, "9.8.7")).toContain("<Version>9.8.7.0</Version>");
  expect(there).not.toContain("localhost");
  expect(() => manifestAt(`${here}<X DefaultValue="https://elsewhere.com/a"/>`, ADDRESS, version)).toThrow(
    "https://elsewhere.com/a",
  );
  expect(() => manifestAt(here, ADDRESS, "9.8.7-beta.1")).toThrow("Use three numbers");
});

test("help links of the functions lead to hosted pages, in every language", () => {
  for (const language of languages) {
    const { functions: file } = aboutLanguages[language];
    const { functions } = JSON.parse(hosted(file)) as { functions: { helpUrl: string }[] };
    for (const { helpUrl } of functions) {
      expect(helpUrl.startsWith(`${ADDRESS}docs/${language}/`)).toBe(true);
      expect(uploaded).toContain(helpUrl.slice(ADDRESS.length));
    }
  }
});

test("headers are the service's own, said once for each file; only names that hold a hash are kept for ever", () => {
  const rules = new Map(
    hosted("_headers")
      .split("\n\n")
      .map((rule) => {
        const [path, ...lines] = rule.trim().split("\n");
        return [path!, lines.map((line) => line.trim())];
      }),
  );
  const ruleOf = (file: string) =>
    [...rules].filter(([path]) =>
      path.endsWith("*") ? `/smallcap/${file}`.startsWith(path.slice(0, -1)) : path === `/smallcap/${file}`,
    );
  for (const file of uploaded.filter((name) => name !== "_headers")) {
    expect([file, ruleOf(file).length]).toEqual([file, 1]);
    const [[, lines]] = ruleOf(file) as [[string, string[]]];
    expect(lines).toContain(`Content-Security-Policy: ${headersOf(`/${file}`)["Content-Security-Policy"]!}`);
  }
  expect(rules.get("/smallcap/functions.json")).toContain("Access-Control-Allow-Origin: *");
  const forEver = [...rules].filter(([, lines]) => lines.some((line) => line.includes("immutable")));
  expect(forEver.length).toBeGreaterThan(5);
  for (const [path] of forEver) expect(path).toMatch(/\.[\da-f]{8}\.|\/[\da-f]{20}\./u);
  const workbench = hostingHeaders(["workbench/chunk-IYWUY3VA.js", "workbench/page.js"], ADDRESS);
  expect(workbench.match(/Cache-Control: .+/gu)).toEqual([
    "Cache-Control: public, max-age=31536000, immutable",
    "Cache-Control: no-cache",
  ]);
});

test("the check lists name address and version, in every language with as many steps", () => {
  const [english, ...others] = languages.map((language) =>
    readFileSync(join(out, checkListName(language)), "utf8"),
  );
  for (const list of [english!, ...others]) {
    expect(list.split("\n")[0]).toContain(version);
    expect(list).toContain(`${ADDRESS}manifest.xml`);
    expect(list).toContain(String(uploaded.length));
  }
  const shape = (list: string) => list.split("\n").map((line) => (line === "" ? "" : line.startsWith("[ ]")));
  const lines = english!.split("\n").slice(1).filter(Boolean);
  for (const other of others) {
    expect(shape(other)).toEqual(shape(english!));
    expect(other.split("\n").filter((line) => lines.includes(line))).toEqual([]);
  }
});

test("a release replaces the one before, whole, and is told by the SHA-256 of its files", () => {
  const before = readFileSync(join(out, "release.json"), "utf8");
  makeRelease({ address: ADDRESS, out, hasWorkbench: false }, source);
  expect(readFileSync(join(out, "release.json"), "utf8")).toBe(before);
  const { files } = JSON.parse(before) as { files: Record<string, string> };
  expect(Object.keys(files)).toEqual(filesIn(out).filter((file) => file !== "release.json"));
  expect(files["upload/addin.js"]).toBe(createHash("sha256").update(hosted("addin.js")).digest("hex"));
});

test("a folder with a file of somebody else, or one that was changed, is left alone", () => {
  const copy = join(temporary, "copy");
  const again = () => makeRelease({ address: ADDRESS, out: copy, hasWorkbench: false }, source);
  cpSync(out, copy, { recursive: true });
  writeFileSync(join(copy, "upload", "notes.txt"), "mine");
  expect(again).toThrow("upload/notes.txt");
  rmSync(join(copy, "upload", "notes.txt"));
  writeFileSync(join(copy, "CHECKLIST.txt"), "ticked off");
  expect(again).toThrow("CHECKLIST.txt");
  expect(readFileSync(join(copy, "CHECKLIST.txt"), "utf8")).toBe("ticked off");
  rmSync(join(copy, "release.json"));
  expect(again).toThrow(UsageError);
});

test("with the workbench comes what it loads of Microsoft's library, and no more of it", () => {
  const files = makeRelease({ address: ADDRESS, out: join(temporary, "full"), hasWorkbench: true }, source);
  expect(files).toEqual(
    expect.arrayContaining([
      "workbench/index.html",
      "workbench/taskpane.html",
      "workbench/office-js/office.js",
      ...languages.map(
        (language) =>
          `workbench/office-js/${aboutLanguages[language].locale.toLowerCase()}/office_strings.js`,
      ),
    ]),
  );
  expect(files.filter((file) => /headless|\.debug\.js|office-js\/fr-fr/u.test(file))).toEqual([]);
});

test.each([
  ["", "--address"],
  ["http://example.com/", "https only"],
  ["https://example.com", "https://example.com/"],
  ["https://example.com/smallcap", "end with a slash"],
  ["https://example.com/?a=1", "unusual"],
  ["https://example.com/#top", "unusual"],
  ["https://me:secret@example.com/", "unusual"],
  ["https://example.com/a b/", "unusual"],
  ["https://example.com/a/../b/", "unusual"],
  ["https://example.com//", "unusual"],
  ["https://EXAMPLE.com/", "unusual"],
  ["example.com/smallcap/", "unusual"],
])("the address %j is refused", (address, why) => {
  expect(() => releaseOptions(["--address", address])).toThrow(why);
});

test("a clean address is taken; an option nobody knows is not", () => {
  expect(releaseOptions(["--address", ADDRESS, "--out", out, "--with-workbench"])).toEqual({
    address: ADDRESS,
    out,
    hasWorkbench: true,
  });
  expect(releaseOptions(["--address", "https://example.com:8443/"]).hasWorkbench).toBe(false);
  expect(() => releaseOptions(["--address", ADDRESS, "--force"])).toThrow("--force");
});

test("package.json alone has the version: pane, help and manifest say the same", () => {
  expect(readFileSync(join(dist, "taskpane.html"), "utf8")).toContain(
    `<meta name="version" content="${version}">`,
  );
  expect(hosted("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
  for (const language of languages) expect(hosted(`docs/${language}/index.html`)).toContain(version);
});
