/* What users are told when something goes wrong: whole, in their language, and only what can happen. */
import { readdirSync, readFileSync } from "node:fs";
import { DataError, InputError, MathError } from "../../src/errors.ts";
import { enProblems } from "../../src/i18n/en/enProblems.ts";
import { explain } from "../../src/i18n/explain.ts";
import { inKorean } from "../../src/i18n/ko/inKorean.ts";
import { koProblems } from "../../src/i18n/ko/koProblems.ts";

/** Rooms that throw nothing at users: texts, pages that quote failures, the stand-in for Excel. */
const quiet = /^(?:i18n|help|build|workbench)\b/;
const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !quiet.test(path))
  .map((path) => readFileSync(`src/${path}`, "utf8"))
  .join("\n");

test("every problem there is a sentence for can happen, and both languages know it", () => {
  const problems = Object.keys(enProblems);
  expect(Object.keys(koProblems).sort()).toEqual([...problems].sort());
  expect(problems.filter((problem) => !source.includes(`"${problem}"`))).toEqual([]);
});

test("what a failure names in English words has a Korean name", () => {
  const named = [
    /\b(?:what|figure|subject): "([^"]+)"(?! \|)/g,
    /\b(?:quotient\([^;]*|requireVariation\(\w+), "([^"]+)"\)/g,
  ].flatMap((pattern) => Array.from(source.matchAll(pattern), ([, text]) => text!));
  expect(named.length).toBeGreaterThan(30);
  // arguments, options and fields stay as they are typed
  const typed = new Set(["SmallCap", "yoy", "benchmark", "ratio", "dollarVolume > 0", "="]);
  const untranslated = named.filter((text) => !typed.has(text) && inKorean(text) === text);
  expect([...new Set(untranslated)]).toEqual([]);
});

test("a name stands before Korean words, a publisher behind them, and tickers are left alone", () => {
  expect(inKorean("1M return")).toBe("1M 수익률");
  expect(inKorean("IWM P/E")).toBe("IWM PER");
  expect(inKorean("unstated (SSGA, 2022-08-30)")).toBe("산출 방식 미공개 (SSGA, 2022-08-30)");
  expect(inKorean("exNegative (iShares, 2022-08-30)")).toBe("exNegative (iShares, 2022-08-30)");
  expect(["IWM", "constructor", "", "IWM 3Y", "netAssets"].map(inKorean)).toEqual([
    "IWM",
    "constructor",
    "",
    "IWM 3Y",
    "netAssets",
  ]);
});

test("sentences read well in both languages", () => {
  const both = (error: InputError | DataError | MathError) => [explain(error, "en"), explain(error, "ko")];
  expect(
    both(new InputError("outOfBounds", { argument: "cost", given: "2", bounds: "0 ≤ cost < 1" })),
  ).toEqual([
    "cost is 2. Allowed: 0 ≤ cost < 1.",
    "cost: 허용 범위를 벗어났습니다. 입력값: 2, 허용 범위: 0 ≤ cost < 1",
  ]);
  expect(both(new InputError("tooLarge", { what: "cells", count: 1_048_576, limit: 100_000 }))).toEqual([
    "1,048,576 cells are more than the limit of 100,000. Use a smaller range or a shorter span.",
    "한도를 넘었습니다(셀 1,048,576개, 한도 100,000개). 범위나 기간을 줄이세요.",
  ]);
  expect(both(new DataError("needsService", { subject: "IWM", figure: "daily returns" }))).toEqual([
    "The embedded snapshot has no daily returns for IWM. Connect the data service.",
    "IWM: 일간 수익률 자료는 내장 스냅숏에 없습니다. 데이터 서비스에 연결하면 받을 수 있습니다.",
  ]);
  expect(both(new InputError("targetsExceedOne", { total: 0.7 + 0.4 + 0.1 }))[0]).toContain("add up to 1.2.");
  expect(both(new MathError("undefinedMaths", { what: "P/E gap" }))[1]).toContain("PER 괴리율");
});
