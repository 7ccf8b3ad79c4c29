/* The command line, with the built add-in behind it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { errorTexts } from "../../../src/workbench/book/errors/errorTexts.ts";
import { fileProblemTexts } from "../../../src/workbench/xlsx/fileProblemTexts.ts";

const tsx = createRequire(import.meta.url).resolve("tsx/cli");
const program = fileURLToPath(new URL("../../../src/workbench/node/calc.ts", import.meta.url));

function calc(given: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, program, ...given], {
    input,
    encoding: "utf8",
    timeout: 60_000,
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { status, stderr, results: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "smallcap-calc-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("formulas are calculated by the built add-in", () => {
  const { status, results } = calc([
    "=SMALLCAP.PERGAP(15,20)",
    '=SMALLCAP.PERGAP("NO-SUCH-FUND","SPY")',
    "=1+1",
    "=SMALLCAP.PERGP(15,20)",
    "=SUM(1",
  ]);
  expect(results).toEqual([
    { formula: "=SMALLCAP.PERGAP(15,20)", value: -0.25 },
    {
      formula: '=SMALLCAP.PERGAP("NO-SUCH-FUND","SPY")',
      error: expect.stringMatching(/^#(N\/A|VALUE!)$/),
      message: expect.stringContaining("NO-SUCH-FUND"),
    },
    { formula: "=1+1", value: 2 },
    {
      formula: "=SMALLCAP.PERGP(15,20)",
      error: "#NAME?",
      message: errorTexts.en.unknownFunctions("SMALLCAP.PERGP"),
    },
    { formula: "=SUM(1", error: "#VALUE!", message: errorTexts.en.notClosed("(") },
  ]);
  expect(status).toBe(0);
});

test("a thousand formulas come from standard input, and messages in Korean", () => {
  const formulas = Array.from({ length: 1000 }, (_, i) => `=SMALLCAP.PERGAP(${String(i + 1)},20)`);
  const { status, results } = calc(
    ["--lang", "ko"],
    [...formulas, '=SMALLCAP.PERGAP("IWM","SPY","없는 것")'].join("\n"),
  );
  expect(status).toBe(0);
  expect(results).toHaveLength(1001);
  expect(results[39]).toEqual({ formula: "=SMALLCAP.PERGAP(40,20)", value: 1 });
  expect(results[1000]).toEqual(
    expect.objectContaining({ error: "#VALUE!", message: expect.stringMatching(/[가-힣]/) }),
  );
});

test("a workbook is saved, opened again and calculated", () => {
  const book = join(folder, "book.xlsx");
  expect(calc(["--out", book, "=1"]).status).toBe(0);
  expect(calc(["--in", book, "=A1+2"])).toMatchObject({
    status: 0,
    results: [{ formula: "=A1+2", value: 2 }],
  });
  expect(calc(["--in", book])).toMatchObject({ status: 0, results: [] });
});

test("what cannot be read or written ends in a sentence, in the language asked for, and not in success", () => {
  const text = join(folder, "text.xlsx");
  writeFileSync(text, "no workbook");
  const nowhere = join(folder, "nowhere", "book.xlsx");
  const told = [
    [["--in", text, "--lang", "ko"], `${text}: ${fileProblemTexts.ko.notAZip}`],
    [["--in", nowhere], `${nowhere} cannot be read: there is no such file. Check the path after --in.`],
    [
      ["--out", nowhere, "=1"],
      `${nowhere} cannot be written: there is no such folder. Check the path after --out.`,
    ],
    [["--lang", "fr", "=1"], "--lang is en or ko, not fr."],
  ] as const;
  for (const [given, sentence] of told)
    expect(calc(given)).toEqual({ status: 1, stderr: `${sentence}\n`, results: [] });
});

test("what a command line lacks is told with the options there are", () => {
  const { status, stderr } = calc(["--inn", "book.xlsx"]);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/Unknown option '--inn'[^]+--out COPY/)]);
});
