/* The guide to the data service: the same in every language, and true to the program. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guides } from "../../src/help/service/guides.ts";
import { languages } from "../../src/i18n/language.ts";
import { MAX_QUERIES } from "../../src/data/service/wire.ts";
import { knownHosts, paceOf } from "../../src/service/sources/hosts.ts";
import { programOptions } from "../../src/service/programs/programOptions.ts";

const guideEn = guides.en;

test("every language has the same chapters, with the same commands and as much to say", () => {
  const words = ({ heading, rows = [] }: (typeof guideEn)["chapters"][number]) => [
    heading,
    ...rows.map(([, said]) => said),
  ];
  const bones = ({ chapters }: typeof guideEn) =>
    chapters.map(({ paragraphs = [], code, rows = [] }) => [paragraphs.length, code, rows.length]);
  const english = guideEn.chapters.flatMap(words);
  for (const language of languages.slice(1)) {
    expect(bones(guides[language])).toEqual(bones(guideEn));
    expect(guides[language].chapters.flatMap(words).filter((text) => english.includes(text))).toEqual([]);
  }
});

/** Variables that a guide explains, each with what it says of them. */
const explainedIn = ({ chapters }: typeof guideEn) =>
  chapters
    .flatMap(({ rows = [] }) => rows)
    .flatMap(([what, said]) => (what.match(/[A-Z]+_[A-Z_]+/g) ?? []).map((name) => [name, said] as const));

test("every variable the service reads is explained in every language, and no other", () => {
  const files = readdirSync("src/service", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const source = files.map((name) => readFileSync(join("src/service", name), "utf8")).join("\n");
  const read = new Set(source.match(/\b(?:SMALLCAP_[A-Z_]+|DATABASE_URL|[A-Z]+_API_KEY)\b/g));
  for (const guide of Object.values(guides))
    expect(
      explainedIn(guide)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...read].sort());
});

test("the limits of free plans that it names are those kept to", () => {
  const limits = knownHosts.flatMap((host) => paceOf(host).perDay ?? []);
  expect(limits.length).toBeGreaterThan(2);
  for (const guide of Object.values(guides))
    for (const { variable, free } of limits) {
      const [, said] = explainedIn(guide).find(([name]) => name === variable)!;
      expect(said.match(/\d+(?:,\d{3})*/g)).toContain(free.toLocaleString("en"));
    }
});

test("its commands are ones the program takes, its limits the program's", () => {
  const commands = guideEn.chapters.flatMap(({ code = "" }) => [
    ...code.matchAll(/npm run service -- (.+)/g),
  ]);
  expect(commands.length).toBeGreaterThan(2);
  for (const [, args] of commands) expect(() => programOptions(args!.split(" "), {})).not.toThrow();
  expect(JSON.stringify(guideEn)).toContain(`${MAX_QUERIES.toLocaleString("en")} queries`);
});
