import { snapshot } from "../../src/data/snapshot/snapshot.ts";
import { createStore } from "../../src/data/store/store.ts";
import { WorkbookError } from "../../src/errors.ts";
import type { Sheet } from "../../src/sheets/sheet.ts";
import { defaultChoices, type Choices } from "../../src/taskpane/fill/choices.ts";
import { fillSheets, type FillOptions } from "../../src/taskpane/fill/fillSheets.ts";
import { FakeOfficeError } from "../sheets/fakeExcel.ts";

Object.assign(globalThis, { OfficeExtension: { Error: FakeOfficeError } });
const all: Choices = {
  ...defaultChoices,
  funds: ["IWM", "IWN"],
  fills: ["fundFacts", "monthlyReturns", "valuation", "workedExample"],
};

function setUp(change: Partial<FillOptions> = {}) {
  const sheets: Sheet[] = [];
  const write: FillOptions["write"] = (sheet, { onProgress }) => {
    const total = sheet.blocks.reduce((sum, { rows }) => sum + rows.length, 0);
    onProgress?.({ written: total, total });
    sheets.push(sheet);
    return Promise.resolve({ worksheet: { id: sheet.kind, name: sheet.name }, written: total, total });
  };
  const options: FillOptions = {
    store: createStore({ snapshot }),
    language: "en",
    signal: new AbortController().signal,
    onStage: () => undefined,
    onWritten: () => undefined,
    write,
    ...change,
  };
  return { sheets, options };
}

test("all chosen sheets are filled from the store, in order, and say what they came from", async () => {
  const told: string[] = [];
  const { sheets, options } = setUp({ onWritten: ({ worksheet }) => told.push(worksheet.name) });
  const outcome = await fillSheets(all, options);
  expect(sheets.map(({ kind }) => kind)).toEqual(all.fills);
  expect(outcome).toMatchObject({ problems: [], isCancelled: false });
  expect(outcome.written.map(({ worksheet }) => worksheet.name)).toEqual([
    "Fund facts",
    "Monthly returns",
    "Valuation",
    "Worked example",
  ]);
  expect(outcome.records.every(({ quality }) => quality === "snapshot")).toBe(true);
  expect(told).toEqual(outcome.written.map(({ worksheet }) => worksheet.name));
});

test("a fund without data is named, and the others are filled", async () => {
  const { sheets, options } = setUp();
  const outcome = await fillSheets(
    { ...all, funds: ["IWM", "NOPE"], fills: ["fundFacts", "monthlyReturns"] },
    options,
  );
  expect(sheets.map(({ blocks }) => blocks[0]!.rows.length)).toEqual([1, 1]);
  expect(outcome.problems).toEqual([expect.stringContaining("NOPE is not a fund we have data for.")]);
});

test("no fund with data makes no sheet; a benchmark without data stops only the valuation", async () => {
  const { sheets, options } = setUp();
  await fillSheets({ ...all, funds: ["NOPE"], fills: ["fundFacts"] }, options);
  expect(sheets).toEqual([]);
  const outcome = await fillSheets({ ...all, settings: { ...all.settings, benchmark: "NOPE" } }, options);
  expect(sheets.map(({ kind }) => kind)).toEqual(["fundFacts", "monthlyReturns", "workedExample"]);
  expect(outcome.problems).toHaveLength(1);
});

test("a sheet that Excel refuses is told of, in the user's language, and the next one is tried", async () => {
  const failures = [
    new WorkbookError("writeFailed", { sheet: "펀드 개요", written: 1, total: 2, reason: "protected" }),
    new FakeOfficeError("AccessDenied", "no access"),
  ];
  const { options } = setUp({ language: "ko" });
  const write = (...given: Parameters<NonNullable<FillOptions["write"]>>) => {
    const failure = failures.shift();
    return failure ? Promise.reject(failure) : options.write!(...given);
  };
  const outcome = await fillSheets(
    { ...all, fills: ["fundFacts", "monthlyReturns", "workedExample"] },
    { ...options, write },
  );
  expect(outcome.problems).toEqual([
    "펀드 개요: 전체 2행 중 1행까지 쓰고 멈췄습니다. 원인을 해결한 후 다시 채우세요. 원인: protected",
    expect.stringMatching(/보호를 해제/),
  ]);
  expect(outcome.written).toHaveLength(1);
});

test("cancelling while figures are on their way ends at once, without a problem", async () => {
  const controller = new AbortController();
  const store = createStore({ snapshot: () => new Promise(() => undefined) }, { timeoutMs: 20 });
  const { sheets, options } = setUp({ store, signal: controller.signal });
  const filling = fillSheets(all, options);
  controller.abort();
  expect(await filling).toMatchObject({ written: [], problems: [], isCancelled: true });
  expect(sheets).toEqual([]);
});

test("a bug is told and reported, not hidden", async () => {
  const reported: unknown[] = [];
  Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) });
  const bug = new TypeError("x is undefined");
  const { options } = setUp({ write: () => Promise.reject(bug) });
  const outcome = await fillSheets({ ...all, fills: ["workedExample"] }, options);
  expect(outcome.problems).toEqual([
    "Excel reports: x is undefined. Try again; if it stays so, save the workbook and open it again.",
  ]);
  expect(reported).toEqual([bug]);
});

test("what the snapshot lacks of several funds is one sentence, each sheet's figure for itself", async () => {
  const { options } = setUp();
  const outcome = await fillSheets(
    { ...all, funds: ["IWM", "DIA", "MDY"], fills: ["monthlyReturns", "valuation"] },
    options,
  );
  expect(outcome.problems).toEqual([
    "The embedded snapshot has no monthly returns for DIA, MDY. Connect a data service: in the SmallCap pane, under Settings.",
    "The embedded snapshot has no P/E for MDY. Connect a data service: in the SmallCap pane, under Settings.",
  ]);
});

test("what a silent source keeps back is told fund by fund, in one sentence", async () => {
  const silent = { state: "failed", source: "Yahoo", reason: "timed out" } as const;
  const { options } = setUp({
    store: createStore({ snapshot, service: (queries) => Promise.resolve(queries.map(() => silent)) }),
  });
  const filled = { ...all, funds: ["IWM", "AVUV", "DFSV"], fills: ["valuation"] } as const;
  expect((await fillSheets(filled, options)).problems).toEqual([
    "No P/E for AVUV, DFSV: Yahoo does not answer. Try again later.",
  ]);
  expect((await fillSheets(filled, { ...options, language: "ko" })).problems).toEqual([
    "AVUV, DFSV: PER 자료를 받지 못했습니다. 응답 없는 출처: Yahoo. 잠시 후 다시 시도하세요.",
  ]);
});
