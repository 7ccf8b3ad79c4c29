/* What users are told when something goes wrong: whole, in their language, and only what can happen. */
import { readdirSync, readFileSync } from "node:fs";
import { figureOf, type Query } from "../../src/data/query.ts";
import { DataError, InputError, MathError } from "../../src/errors.ts";
import { explain } from "../../src/i18n/explain.ts";
import { languages } from "../../src/i18n/language.ts";
import { named } from "../../src/i18n/named.ts";
import { percentSlip } from "../../src/i18n/percentSlip.ts";
import { problemTexts } from "../../src/i18n/problemTexts.ts";
import { sheetTexts } from "../../src/i18n/sheetTexts.ts";

/** Rooms that throw nothing at users: texts, pages that quote failures, the stand-in for Excel. */
const quiet = /^(?:i18n|help|build|workbench)\b/;
const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !quiet.test(path))
  .map((path) => readFileSync(`src/${path}`, "utf8"))
  .join("\n");

test("every problem there is a sentence for can happen, and every language knows it", () => {
  const problems = Object.keys(problemTexts.en);
  for (const texts of Object.values(problemTexts))
    expect(Object.keys(texts).sort()).toEqual([...problems].sort());
  expect(problems.filter((problem) => !source.includes(`"${problem}"`))).toEqual([]);
});

test("every warning there is a sentence for can go with a record", () => {
  const warnings = Object.keys(sheetTexts.en.warnings);
  expect(warnings.filter((warning) => !source.includes(`"${warning}"`))).toEqual([]);
});

/** Questions of each kind; one left out does not compile. */
const queries: { readonly [K in Query["kind"]]: readonly Extract<Query, { kind: K }>[] } = {
  fund: [{ kind: "fund", ticker: "IWM" }],
  returns: [
    { kind: "returns", ticker: "IWM", interval: "monthly" },
    { kind: "returns", ticker: "IWM", interval: "daily" },
  ],
  prices: [{ kind: "prices", ticker: "IWM" }],
  valuations: [{ kind: "valuations", ticker: "IWM" }],
  holdings: [{ kind: "holdings", ticker: "IWM", asOf: null }],
  macro: [{ kind: "macro", series: "DGS2" }],
  catalogue: [{ kind: "catalogue" }],
};

test("what a failure names in English words has a name in every other language", () => {
  const written = [
    /\b(?:what|figure|subject): "([^"]+)"(?! \|)/g,
    /\b(?:quotient\([^;]*|requireVariation\(\w+), "([^"]+)"\)/g,
  ].flatMap((pattern) => Array.from(source.matchAll(pattern), ([, text]) => text!));
  expect(written.length).toBeGreaterThan(30);
  // arguments, options and fields stay as they are typed
  const typed = new Set(["SmallCap", "yoy", "benchmark", "ratio", "dollarVolume > 0", "="]);
  const words = [...written, ...Object.values(queries).flat().map(figureOf)].filter(
    (text) => !typed.has(text),
  );
  for (const language of languages.slice(1))
    expect([language, words.filter((text) => named(text, language) === text)]).toEqual([language, []]);
});

test("a name stands before a language's words, a publisher behind them, and tickers are left alone", () => {
  expect(named("1M return", "ko")).toBe("1M 수익률");
  expect(named("IWM P/E", "ko")).toBe("IWM PER");
  expect(named("unstated (SSGA, 2022-08-30)", "ko")).toBe("산출 방식 미공개 (SSGA, 2022-08-30)");
  expect(named("exNegative (iShares, 2022-08-30)", "ko")).toBe("exNegative (iShares, 2022-08-30)");
  for (const text of ["IWM", "constructor", "", "IWM 3Y", "netAssets"]) expect(named(text, "ko")).toBe(text);
  expect(named("1M return", "en")).toBe("1M return");
});

test("per cent without the sign is recognised where at most 1 is allowed, and nowhere else", () => {
  expect(percentSlip("70", "0 ≤ share ≤ 1")).toBe("0.7");
  expect(percentSlip("0.2", "0 < cost < 0.03")).toBe("0.002");
  expect(percentSlip("0.03", "0 < cost < 0.03")).toBe("0.0003");
  expect(percentSlip("1", "-0.25 < change < 0.25")).toBe("0.01");
  expect(percentSlip("-4", "-1 < rate < 1")).toBe("-0.04");
  for (const [given, bounds] of [
    ["1", "0 < share < 1"],
    ["101", "0 ≤ share ≤ 1"],
    ["100", "0 < share < 1"],
    ["3", "0 < cost < 0.03"],
    ["-1", "-1 < rate < 1"],
    ["-70", "0 ≤ share ≤ 1"],
    ["40", "0 ≤ lag < 36"],
    ["13", "12, 252"],
  ] as const)
    expect([given, bounds, percentSlip(given, bounds)]).toEqual([given, bounds, null]);
});

test("sentences read well in both languages", () => {
  const both = (error: InputError | DataError | MathError) => [explain(error, "en"), explain(error, "ko")];
  expect(
    both(new InputError("outOfBounds", { argument: "cost", given: "2", bounds: "0 ≤ cost < 1" })),
  ).toEqual([
    "cost: 2 is out of bounds. Allowed: 0 ≤ cost < 1. For 2 per cent type 2% or 0.02.",
    "cost: 허용 범위를 벗어났습니다. 입력값: 2, 허용 범위: 0 ≤ cost < 1. 퍼센트라면 이렇게 입력하세요: 2% 또는 0.02",
  ]);
  expect(both(new InputError("tooLarge", { what: "cells", count: 1_048_576, limit: 100_000 }))).toEqual([
    "1,048,576 cells are more than the limit of 100,000. Use a smaller range or a shorter span.",
    "한도를 넘었습니다(셀 1,048,576개, 한도 100,000개). 범위나 기간을 줄이세요.",
  ]);
  expect(both(new DataError("needsService", { subject: "IWM", figure: "daily returns" }))).toEqual([
    "The embedded snapshot has no daily returns for IWM. Connect a data service: in the SmallCap pane, under Settings.",
    "IWM: 일간 수익률 자료는 내장 스냅숏에 없습니다. SmallCap 작업창의 설정 탭에서 데이터 서비스에 연결하세요.",
  ]);
  expect(both(new InputError("targetsExceedOne", { total: 0.7 + 0.4 + 0.1 }))[0]).toContain("add up to 1.2.");
  expect(both(new MathError("undefinedMaths", { what: "P/E gap" }))[1]).toContain("PER 괴리율");
});
