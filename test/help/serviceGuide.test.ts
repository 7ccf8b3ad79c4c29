/* The guide to the data service: the same in both languages, and true to the program. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guideEn } from "../../src/help/service/guideEn.ts";
import { guideKo } from "../../src/help/service/guideKo.ts";
import { MAX_QUERIES } from "../../src/data/service/wire.ts";
import { programOptions } from "../../src/service/programs/programOptions.ts";

test("both languages have the same chapters, with the same commands and as much to say", () => {
  const bones = ({ chapters }: typeof guideEn) =>
    chapters.map(({ paragraphs = [], code, rows = [] }) => [paragraphs.length, code, rows.length]);
  expect(bones(guideKo)).toEqual(bones(guideEn));
  for (const { heading, rows = [] } of guideKo.chapters)
    expect([heading, ...rows.map(([, said]) => said)].every((text) => /[가-힣]/.test(text))).toBe(true);
});

test("every variable the service reads is explained, and no other", () => {
  const files = readdirSync("src/service", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const source = files.map((name) => readFileSync(join("src/service", name), "utf8")).join("\n");
  const read = new Set(source.match(/\b(?:SMALLCAP_[A-Z_]+|DATABASE_URL|[A-Z]+_API_KEY)\b/g));
  const explained = guideEn.chapters
    .flatMap(({ rows = [] }) => rows.map(([what]) => what))
    .flatMap((what) => what.match(/[A-Z]+_[A-Z_]+/g) ?? []);
  expect(explained.sort()).toEqual([...read].sort());
});

test("its commands are ones the program takes, its limits the program's", () => {
  const commands = guideEn.chapters.flatMap(({ code = "" }) => [
    ...code.matchAll(/npm run service -- (.+)/g),
  ]);
  expect(commands.length).toBeGreaterThan(2);
  for (const [, args] of commands) expect(() => programOptions(args!.split(" "), {})).not.toThrow();
  expect(JSON.stringify(guideEn)).toContain(`${MAX_QUERIES.toLocaleString("en")} queries`);
});
