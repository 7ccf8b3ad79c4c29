/* The pages of help, as they are built: all there, all linked, well formed, and in step with the metadata. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { JSDOM } from "jsdom";
import { dist } from "../../src/build/build.ts";
import { version } from "../../src/build/version.ts";
import { concepts } from "../../src/help/concepts/concepts.ts";
import { conventions } from "../../src/help/conventions/conventions.ts";
import { helpPages } from "../../src/help/pages/helpPages.ts";
import { html } from "../../src/help/pages/html.ts";
import { topics } from "../../src/help/topics/topics.ts";
import { aboutLanguages, byLanguage, languages } from "../../src/i18n/language.ts";
import { folders } from "../../src/service/folders.ts";
import { createServer } from "../../src/service/server.ts";
import type { FunctionsMetadata } from "../../src/workbench/book/functions/functionMetadata.ts";
import { described, english } from "../functions/generated.ts";

const pages = helpPages(described, version);
const documents = new Map([...pages].map(([path, page]) => [path, new JSDOM(page).window.document]));

test("a function has one topic and a page a language, and no topic is of a function that does not exist", () => {
  const ids = english.functions.map(({ id }) => id).sort();
  expect(topics.map(({ id }) => id).sort()).toEqual(ids);
  for (const { functions } of conventions) expect(ids).toEqual(expect.arrayContaining([...functions]));
  for (const { functions } of concepts) expect(ids).toEqual(expect.arrayContaining([...functions]));
  expect(pages.size).toBe(languages.length * (ids.length + concepts.length + 3)); // besides the index, the methods and the service
});

test("without a topic there is no page, and whose it would be is told", () => {
  const stranger = { functions: [{ id: "STRANGER", name: "STRANGER", parameters: [] }] };
  expect(() =>
    helpPages(
      byLanguage(() => stranger),
      version,
    ),
  ).toThrow("STRANGER");
});

test("every link leads to a page that is there, and every picture and style to a file of the build", () => {
  for (const [path, document] of documents)
    for (const link of document.querySelectorAll("a[href], link[href]")) {
      const href = link.getAttribute("href")!;
      const target = posix.join(dirname(path), href);
      const isThere = href.startsWith("#")
        ? document.querySelector(href) !== null
        : pages.has(target) || (link.localName === "link" && existsSync(join(dist, target)));
      expect([path, href, isThere]).toEqual([path, href, true]);
    }
});

test("every page is reached from the index of its language", () => {
  for (const language of languages) {
    const index = documents.get(`docs/${language}/index.html`)!;
    const linked = [...index.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
    const own = [...pages.keys()].filter((path) => path.startsWith(`docs/${language}/`));
    const names = own.map((path) => posix.basename(path)).filter((name) => name !== "index.html");
    expect([...new Set(linked)].sort()).toEqual(names.sort());
  }
});

test("headings step down one at a time, ids are unique, landmarks are one each, and the language is told", () => {
  for (const [path, document] of documents) {
    const levels = [...document.querySelectorAll("h1, h2, h3")].map(({ localName }) => Number(localName[1]));
    expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1]);
    levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1));
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const section of document.querySelectorAll("[aria-labelledby]"))
      expect(document.getElementById(section.getAttribute("aria-labelledby")!)).not.toBeNull();
    for (const landmark of ["main", "header", "nav", "footer"])
      expect([path, landmark, document.querySelectorAll(landmark).length]).toEqual([path, landmark, 1]);
    expect(document.documentElement.lang).toBe(path.split("/")[1]);
    expect(document.title).not.toBe("");
  }
});

test("purpose, arguments and the words they take are the metadata's", () => {
  for (const language of languages) {
    const { functions, enums = [] } = described[language];
    for (const { id, description, parameters } of functions) {
      const { textContent } = documents.get(`docs/${language}/${id.toLowerCase()}.html`)!.body;
      const flat = textContent!.replaceAll(/\s+/g, " ");
      const words = parameters.flatMap(
        ({ customEnumId }) => enums.find((list) => list.id === customEnumId)?.values ?? [],
      );
      const expected = [
        description,
        ...parameters.map((parameter) => parameter.description),
        ...words.map(({ tooltip }) => tooltip),
      ];
      for (const text of expected) expect(flat).toContain(text);
    }
  }
});

test("every page shows its three examples and its failures with the sentence; Korean ones have Korean notes", () => {
  for (const language of languages)
    for (const { id, examples, failures, article } of topics) {
      const document = documents.get(`docs/${language}/${id.toLowerCase()}.html`)!;
      const shown = [...document.querySelectorAll(".example code")].map(({ textContent }) => textContent);
      const said = [...examples, ...(article ? [article] : []), ...failures].map(({ formula }) => formula);
      expect(shown).toEqual(said);
      expect(new Set(said).size).toBe(said.length);
      for (const formula of said) expect(formula).toContain(`=SMALLCAP.${id}(`);
      for (const { note } of examples) expect(note.ko).toMatch(/[가-힣]/);
    }
});

test("a concept has figures worked through on its page, and its functions and it lead to one another", () => {
  for (const language of languages)
    for (const { id, title, chapters, functions } of concepts) {
      const document = documents.get(`docs/${language}/about-${id}.html`)!;
      expect(document.querySelector("h1")!.textContent).toBe(title[language]);
      const shown = [...document.querySelectorAll(".example code")].map(({ textContent }) => textContent);
      const said = chapters.flatMap(({ examples = [] }) => examples.map(({ formula }) => formula));
      expect(shown).toEqual(said);
      expect(said.length).toBeGreaterThan(0);
      for (const name of functions) {
        expect(document.querySelector(`a[href="${name.toLowerCase()}.html"]`)).not.toBeNull();
        const page = documents.get(`docs/${language}/${name.toLowerCase()}.html`)!;
        expect(page.querySelector(`a[href="about-${id}.html"]`)).not.toBeNull();
      }
      if (language === "ko")
        for (const text of document.querySelectorAll("main h1, main h2, main p"))
          expect(text.textContent).toMatch(/[가-힣]|[÷+]/);
    }
});

test("formulas are mathematics, which every language reads: their words are names, explained beside them", () => {
  const lines = [
    ...topics.flatMap(({ formula }) => formula),
    ...concepts.flatMap(({ chapters }) => chapters.flatMap(({ formula = [] }) => formula)),
  ];
  expect(lines.length).toBeGreaterThan(topics.length);
  expect(lines.filter((line) => /\b(?:of|at|on|or|the|where|last|first)\b/.test(line))).toEqual([]);
});

test("the methods page has a row for every matter", () => {
  for (const language of languages) {
    const rows = documents.get(`docs/${language}/methods.html`)!.querySelectorAll("tbody tr");
    expect([...rows].map((row) => row.querySelector("th")!.textContent!.trim())).toEqual(
      conventions.map(({ matter }) => matter[language]),
    );
  }
});

test("texts are escaped, pieces of markup are not", () => {
  expect(html`<b title="${`"'`}">${"<1 & 2>"}</b>${[html`<i></i>`]}`.markup).toBe(
    '<b title="&quot;&#39;">&lt;1 &amp; 2&gt;</b><i></i>',
  );
});

test("the build ships these pages, and its metadata points to them at the manifest's address", () => {
  const origin = "https://localhost:3000/";
  expect(readFileSync("manifest.xml", "utf8")).toContain(`${origin}functions.json`);
  for (const language of languages) {
    const { functions: file } = aboutLanguages[language];
    const built = JSON.parse(readFileSync(join(dist, file), "utf8")) as FunctionsMetadata;
    expect(built.functions.length).toBeGreaterThanOrEqual(20);
    for (const { id, helpUrl } of built.functions) {
      expect(helpUrl).toBe(`${origin}docs/${language}/${id.toLowerCase()}.html`);
      expect(existsSync(join(dist, new URL(helpUrl!).pathname))).toBe(true);
    }
  }
  for (const [path, page] of pages) expect(readFileSync(join(dist, path), "utf8")).toBe(page);
});

test("the local service serves them, and the index at the folder's address", async () => {
  const server = await createServer({ folders });
  try {
    for (const address of ["/docs/en/", "/docs/ko/", "/docs/ko/pergap.html", "/docs/help.css"]) {
      const { statusCode, headers } = await server.inject(address);
      const kind = address.endsWith(".css") ? "text/css" : "text/html";
      expect([address, statusCode, headers["content-type"]]).toEqual([
        address,
        200,
        expect.stringContaining(kind),
      ]);
    }
  } finally {
    await server.close();
  }
});
