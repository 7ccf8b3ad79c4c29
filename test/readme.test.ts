/* The READMEs say what is true: functions, formulas, commands, variables, links; and the same in both languages. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dist } from "../src/build/build.ts";
import { knownHosts, paceOf } from "../src/service/sources/hosts.ts";
import { createSources } from "../src/service/sources/sources.ts";
import { fillKinds } from "../src/sheets/fills/fills.ts";
import { calculateFormulas, openHeadless } from "../src/workbench/node/headless.ts";
import type { Report } from "./bench/report.ts";
import { isShownAs, type CellValue } from "./help/shownAs.ts";
import type { Results } from "./robustness/report.ts";
import { betweenMarks } from "./rules/betweenMarks.ts";
import { robustnessTable, speedTable } from "./rules/headlines.ts";
import { readmes, withFunctionTable, type Described } from "./rules/functionTable.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const texts = ["README.md", "README.ko.md", "src/README.md"];
const read = (path: string) => readFileSync(path, "utf8");

/** Formulas in the first column of a table, with the figures beside them. */
const claimsOf = (path: string) =>
  [...read(path).matchAll(/^\| `(=[^`]+)` \| ([^|]+) \|/gm)].map(
    ([, formula, figure]) => [formula!, figure!.trim()] as const,
  );

test.each(readmes)(
  "$path has every function with its arguments, as built (npm run readme mends it)",
  (readme) => {
    const text = read(readme.path);
    expect(text).toBe(withFunctionTable(text, JSON.parse(read(readme.metadata)) as Described, readme.head));
  },
);

test.each(readmes)(
  "$path shows the figures last measured (npm run readme mends it)",
  ({ path, language }) => {
    const report = JSON.parse(read("test/bench/bench.json")) as Report;
    const results = JSON.parse(read("test/robustness/results.json")) as Results;
    const text = read(path);
    expect(text).toBe(betweenMarks(text, "speed", speedTable(report, language)));
    expect(text).toBe(betweenMarks(text, "robustness", robustnessTable(results, language)));
  },
);

test("the table of functions keeps its columns where a description has a bar", () => {
  for (const { path } of readmes)
    for (const row of read(path).match(/^\| `[A-Z]+\(.*$/gm) ?? [])
      expect([row, row.replaceAll("\\|", "").split("|").length]).toEqual([row, 4]);
});

test("every sheet that can be filled has its picture (npm run screenshots takes it)", () => {
  expect(fillKinds.filter((kind) => !existsSync(`assets/fills/${kind}.png`))).toEqual([]);
});

test.each(texts)("every npm command in %s is there", (path) => {
  const named = [...read(path).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(readmes)("every variable $path names is one the program reads", ({ path }) => {
  const guide = read("src/help/service/guideEn.ts");
  const named = read(path).match(/\b(?:SMALLCAP_[A-Z]+|DATABASE_URL|[A-Z]+_API_KEY)\b/g) ?? [];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !guide.includes(name))).toEqual([]);
});

test.each(readmes)(
  "$path names every publisher that is asked, by its name or the key it wants",
  ({ path }) => {
    const sources = createSources({ SMALLCAP_STOOQ: "1" });
    const publishers = new Set(knownHosts.map((host) => paceOf(host).source));
    const names = sources
      .filter(({ name }) => publishers.has(name))
      .map(({ name, keyName }) => keyName ?? name);
    expect(names.length).toBeGreaterThan(9);
    expect(names.filter((name) => !read(path).includes(name))).toEqual([]);
  },
);

test("the numbers of funds are the snapshot's", () => {
  const funds = (name: string) =>
    Object.values(
      (JSON.parse(read(`src/data/snapshot/${name}.json`)) as { funds: object }).funds,
    ) as object[];
  const named = String(funds("funds").filter((fund) => "name" in fund).length);
  const withReturns = String(funds("returns").length);
  expect(read("README.md")).toContain(`facts on ${named} funds, monthly total returns of ${withReturns},`);
  expect(read("README.ko.md")).toContain(`펀드 ${named}개의 정보, ${withReturns}개 펀드의 월간 총수익률`);
});

test("the last months of funds' P/E and P/B are the snapshot's", () => {
  const { groups } = JSON.parse(read("src/data/snapshot/valuations.json")) as {
    groups: { metric: string; tickers: Record<string, [day: string, value: number][]> }[];
  };
  const [pe, pb] = ["pe", "pb"].map((wanted) =>
    groups
      .filter(({ metric }) => metric === wanted)
      .flatMap(({ tickers }) => Object.entries(tickers))
      .flatMap(([ticker, rows]) => (ticker.startsWith("^") ? [] : rows.map(([day]) => day.slice(0, 7))))
      .reduce((last, month) => (month > last ? month : last)),
  );
  expect(read("README.md")).toContain(`P/E of funds to ${pe!} and P/B to ${pb!}`);
  expect(read("README.ko.md")).toContain(`펀드 PER(${pe!}까지)과 PBR(${pb!}까지)`);
});

test("every formula gives the figure printed beside it, and calc the line of JSON", async () => {
  const claims = claimsOf("README.md");
  expect(claims.length).toBeGreaterThanOrEqual(5);
  expect(claimsOf("README.ko.md")).toEqual(claims);
  const headless = await openHeadless({ dist, locale: "en-US" });
  try {
    const answers = await calculateFormulas(
      headless.book,
      claims.map(([formula]) => formula),
    );
    answers.forEach((answer, i) => {
      const [formula, figure] = claims[i]!;
      const isTrue = "value" in answer && isShownAs(answer.value as CellValue, figure);
      expect([formula, answer, isTrue]).toEqual([formula, answer, true]);
    });
    const [shown] = answers.filter(({ formula }) => formula === "=SMALLCAP.PERGAP(14.7,19.3)");
    for (const { path } of readmes) {
      const [, line] = /`(\{"formula".+?)…\}`/.exec(read(path))!;
      expect(JSON.stringify(shown).startsWith(line!)).toBe(true);
    }
  } finally {
    headless.close();
  }
}, 60_000);

test("both languages have the same sections, with as many rows and steps, the same commands and pictures", () => {
  const [english, korean] = readmes.map(({ path }) => bonesOf(read(path)));
  expect(korean).toEqual(english);
});

/** What of a text any language has: levels of headings, kinds of lines, code, the pictures' subjects. */
function bonesOf(text: string): string[] {
  let isCode = false;
  return text.split("\n").map((line) => {
    if (line.startsWith("```")) isCode = !isCode;
    if (isCode || line.startsWith("```")) return line;
    const picture = /^!\[.*\]\(assets\/(\w+)/.exec(line);
    if (picture) return `picture of ${picture[1]!}`;
    const [kind = ""] = /^(?:#+|\||\d\.|-|<!--.*)/.exec(line) ?? [line === "" ? "" : "text"];
    return kind === "|" ? `${kind} ${String(line.replaceAll("\\|", "").split("|").length)}` : kind;
  });
}

test.each(texts)("every file and heading that %s links to is there", (path) => {
  const targets = [...read(path).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target]) => target!);
  const missing = targets.filter((target) => {
    const [file, heading] = target.split("#");
    const full = file ? join(dirname(path), file) : path;
    if (!existsSync(full)) return true;
    return heading !== undefined && !headingsOf(read(full)).includes(heading);
  });
  expect(missing).toEqual([]);
});

/** Headings as GitHub names them in links. */
const headingsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
