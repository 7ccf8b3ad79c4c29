import fc from "fast-check";
import { WorkbookError } from "../../src/errors.ts";
import type { Cell, Sheet } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/writing/writeSheet.ts";
import { FakeBook, FakeOfficeError } from "./fakeExcel.ts";

const record = {
  source: "Test source",
  sourceUrl: null,
  asOf: "2026-07-31",
  fetchedAt: null,
  quality: "snapshot",
  warnings: [],
} as const;

const sheetOf = (rows: readonly (readonly Cell[])[], change: Partial<Sheet> = {}): Sheet => ({
  kind: "fundFacts",
  name: "Fund facts",
  title: "Fund facts",
  notes: [],
  blocks: [
    {
      table: "FundFacts",
      heading: null,
      columns: [
        { header: "Ticker", format: "general", width: 10 },
        { header: "Cost", format: "percent", width: 10 },
      ],
      rows,
      spillRows: 0,
    },
  ],
  records: [record],
  ...change,
});

const rowsOf = (count: number) => Array.from({ length: count }, (_, i): Cell[] => [`F${i}`, i / 100]);
const options = { language: "en", today: "2026-11-23" } as const;
/** Title, provenance and a blank row stand above the header. */
const HEADER_ROW = 3;

let book: FakeBook;
beforeEach(() => {
  book = new FakeBook();
  book.install();
  book.add("Sheet1");
});

test("a sheet becomes a worksheet with title, provenance, a formatted native table", async () => {
  const written = await writeSheet(
    sheetOf([
      ["IWM", 0.0019],
      ["VB", null],
    ]),
    options,
  );
  expect(written).toMatchObject({ written: 2, total: 2, worksheet: { name: "Fund facts" } });
  const sheet = book.sheet("Fund facts");
  expect(sheet.row(0)).toEqual(["Fund facts"]);
  expect(sheet.row(1)).toEqual([
    "Source: Test source · As of 2026-07-31 · Snapshot · Made by SmallCap on 2026-11-23",
  ]);
  expect(sheet.row(HEADER_ROW)).toEqual(["Ticker", "Cost"]);
  expect(sheet.row(HEADER_ROW + 1)).toEqual(["IWM", 0.0019]);
  expect(sheet.row(HEADER_ROW + 2)).toEqual(["VB"]);
  expect(sheet.cell(HEADER_ROW + 1, 1)!.format).toBe("0.0%");
  expect(sheet.tables).toEqual([
    { name: "FundFacts", style: "TableStyleMedium2", area: { row: 3, column: 0, rows: 3, columns: 2 } },
  ]);
});

test("live formulas calculate and inputs are marked as such", async () => {
  await writeSheet(sheetOf([[{ input: "=A1" }, { formula: "=1+1", format: "multiple" }]]), options);
  const sheet = book.sheet("Fund facts");
  expect(sheet.cell(4, 0)).toMatchObject({ value: "=A1", fill: "#FFF8E1" });
  expect(sheet.cell(4, 0)!.formula).toBeUndefined();
  expect(sheet.cell(4, 1)).toMatchObject({ formula: "=1+1", format: '0.0"x"' });
});

test("no text, whatever it is, becomes anything but itself: nowhere on the sheet", async () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      "=1+1",
      "+A1",
      "-2",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "＝1+1",
      "＠x",
      "1-2",
      "MAR1",
      "TRUE",
      "#N/A",
      "'=1",
      "'",
      "1e5",
    ),
    fc.string({ minLength: 1, unit: "binary" }),
    fc.string({ minLength: 1 }).map((text) => `=${text}`),
  );
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      book = new FakeBook();
      book.install();
      const base = sheetOf([[text, 1]]);
      const block = {
        ...base.blocks[0]!,
        heading: text,
        columns: base.blocks[0]!.columns.map((column) => ({ ...column, header: text })),
      };
      await writeSheet(
        { ...base, title: text, notes: [text], blocks: [block], records: [{ ...record, source: text }] },
        options,
      );
      const sheet = book.sheet("Fund facts");
      const formulas = [...sheet.cells.values()].filter(({ formula }) => formula !== undefined);
      expect(formulas).toEqual([]);
      expect(
        [sheet.cell(0, 0), sheet.cell(2, 0), sheet.cell(4, 0), sheet.cell(5, 0), sheet.cell(6, 0)].map(
          (cell) => cell?.value,
        ),
      ).toEqual(Array(5).fill(text));
    }),
  );
});

test("filling again refreshes the same worksheet, renamed or not, and shrinks with the data", async () => {
  await writeSheet(sheetOf(rowsOf(5)), options);
  book.sheet("Fund facts").name = "My facts";
  const again = await writeSheet(sheetOf(rowsOf(2)), options);
  expect(again.worksheet.name).toBe("My facts");
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "My facts"]);
  expect(book.sheet("My facts").rowCount()).toBe(HEADER_ROW + 3);
  expect(book.sheet("My facts").tables).toHaveLength(1);
});

test("a user's own sheet of the same name is left alone, and so is a copy of ours", async () => {
  const own = book.add("fund facts");
  own.cells.set("0,0", { value: "mine" });
  await writeSheet(sheetOf(rowsOf(1)), options);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "fund facts", "Fund facts (2)"]);
  expect(own.row(0)).toEqual(["mine"]);
  const copy = book.add("Copy");
  const original = book.sheet("Fund facts (2)");
  for (const [name, item] of original.names) copy.names.set(name, { ...item });
  copy.cells.set("0,0", { value: "kept" });
  original.names.clear(); // as if the original had been deleted
  await writeSheet(sheetOf(rowsOf(1)), options);
  expect(copy.row(0)).toEqual(["kept"]);
});

test("a user's notes beside our table survive a refresh; in the way of a larger one they send it elsewhere", async () => {
  await writeSheet(sheetOf(rowsOf(2)), options);
  const first = book.sheet("Fund facts");
  first.cells.set("4,5", { value: "note" });
  await writeSheet(sheetOf(rowsOf(2)), options);
  expect(first.cell(4, 5)!.value).toBe("note");
  first.cells.set("7,0", { value: "below" });
  await writeSheet(sheetOf(rowsOf(9)), options);
  expect(first.cell(7, 0)!.value).toBe("below");
  expect(book.sheet("Fund facts (2)").rowCount()).toBe(HEADER_ROW + 10);
  await writeSheet(sheetOf(rowsOf(3)), options);
  expect(book.sheet("Fund facts (2)").rowCount()).toBe(HEADER_ROW + 4);
});

test("rows go in chunks with progress, and a chunk that Excel finds too large is halved", async () => {
  const progress: number[] = [];
  book.options = { payloadLimit: 20_000 };
  const rows = rowsOf(12_000);
  const written = await writeSheet(sheetOf(rows), {
    ...options,
    onProgress: ({ written }) => progress.push(written),
  });
  expect(written.written).toBe(12_000);
  expect(progress.length).toBeGreaterThan(2);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  const sheet = book.sheet("Fund facts");
  expect([sheet.row(HEADER_ROW + 1), sheet.row(HEADER_ROW + 12_000)]).toEqual([
    ["F0", 0],
    ["F11999", 119.99],
  ]);
});

test("cancelling keeps what was written and says how much is missing", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const onProgress = () => controller.abort();
  const written = await writeSheet(sheetOf(rowsOf(12_000)), { ...options, signal, onProgress });
  expect(written).toMatchObject({ written: 5_000, total: 12_000 });
  const sheet = book.sheet("Fund facts");
  expect(sheet.row(1)[0]).toMatch(/^Incomplete: 5,000 of 12,000 rows · Source: /);
  expect(sheet.tables[0]!.area.rows).toBe(5_001);
});

test("a writing that ends anywhere, even with the pane, leaves a sheet that says how many rows it holds", async () => {
  const base = sheetOf(rowsOf(12_000));
  const blocks = [base.blocks[0]!, { ...base.blocks[0]!, table: "More", rows: rowsOf(9_000) }];
  const seen = new Set<number>();
  book.options = {
    onSync() {
      const sheet = book.sheets[1];
      const line = sheet?.row(1)[0];
      if (typeof line !== "string") return; // nothing is there yet, and nothing is said
      const held = [...sheet!.cells.values()].filter(({ value }) => /^F\d+$/.test(String(value))).length;
      const said = /^Incomplete: ([\d,]+) of 21,000 rows · Source: /.exec(line)?.[1] ?? "21,000";
      expect(Number(said.replaceAll(",", ""))).toBe(held);
      seen.add(held);
    },
  };
  await writeSheet(sheetOf([], { blocks }), options);
  expect(seen.size).toBeGreaterThan(3);
  expect(book.sheet("Fund facts").row(1)[0]).toMatch(/^Source: /);
});

test("a refused chunk says what was written, and leaves it as a table", async () => {
  let chunks = 0;
  const onProgress = () => {
    if (++chunks === 1)
      book.options = {
        onSync: () => {
          book.options = {};
          throw new FakeOfficeError("AccessDenied", "protected");
        },
      };
  };
  const failure = await writeSheet(sheetOf(rowsOf(12_000)), { ...options, onProgress }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(WorkbookError);
  expect(failure).toMatchObject({
    problem: "writeFailed",
    details: {
      sheet: "Fund facts",
      written: 5_000,
      total: 12_000,
      reason: expect.stringMatching(/Unprotect it/),
    },
  });
  expect(book.sheet("Fund facts").row(1)[0]).toMatch(/^Incomplete: 5,000 of 12,000/);
});

/** Has Excel refuse one chunk, the one after the first. */
function refuseSecondChunk() {
  let chunks = 0;
  return () => {
    if (++chunks !== 1) return;
    book.options = {
      onSync: () => {
        book.options = {};
        throw new FakeOfficeError("GeneralException", "no");
      },
    };
  };
}

test("a refused chunk can be left out: the rest is written, and the sentence says how much", async () => {
  const onProgress = refuseSecondChunk();
  const failure = await writeSheet(sheetOf(rowsOf(30_000)), {
    ...options,
    onProgress,
    whenRefused: "continue",
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ problem: "partsRefused", details: { total: 30_000, reason: "no" } });
  const { written, rows } = (failure as WorkbookError<"partsRefused">).details;
  const sheet = book.sheet("Fund facts");
  expect(written).toBeGreaterThanOrEqual(15_000);
  const [top, bottom] = rows.split("–").map(Number) as [number, number];
  expect(bottom - top + 1).toBe(30_000 - written);
  expect([sheet.row(top - 2)[0], sheet.row(top - 1)[0], sheet.row(bottom)[0]]).toEqual([
    "F4999",
    undefined,
    `F${String(bottom - HEADER_ROW - 1)}`,
  ]);
  expect(sheet.row(HEADER_ROW + 30_000)).toEqual(["F29999", 299.99]);
  expect(sheet.tables[0]!.area.rows).toBe(30_001);
  expect(sheet.row(1)[0]).toMatch(/^Incomplete: /);
});

test("a refused sheet can be taken away again; one that was refreshed stays, and says what it lacks", async () => {
  const roll = { ...options, whenRefused: "rollBack" } as const;
  const refuse = () =>
    writeSheet(sheetOf(rowsOf(12_000)), { ...roll, onProgress: refuseSecondChunk() }).catch(
      (error: unknown) => error,
    );
  expect(await refuse()).toMatchObject({ problem: "rolledBack", details: { sheet: "Fund facts" } });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  await writeSheet(sheetOf(rowsOf(2)), roll);
  expect(await refuse()).toMatchObject({ problem: "writeFailed", details: { written: 5_000 } });
  expect(book.sheet("Fund facts").row(1)[0]).toMatch(/^Incomplete: /);
});

/** As when somebody protects the sheet meanwhile. */
function refuseFromNowOn(): void {
  book.options = {
    onSync: () => {
      throw new FakeOfficeError("AccessDenied");
    },
  };
}

test("a sheet that may not be taken away again is named with its rows, and says that it is incomplete", async () => {
  const failure = await writeSheet(sheetOf(rowsOf(12_000)), {
    ...options,
    whenRefused: "rollBack",
    onProgress: refuseFromNowOn,
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    problem: "writeFailed",
    details: { sheet: "Fund facts", written: 5_000, total: 12_000 },
  });
  expect(book.sheet("Fund facts").row(1)[0]).toMatch(/^Incomplete: /);
});

test("a sheet that refuses everything from some row on, as when it is protected meanwhile, is named with its rows", async () => {
  const failure = await writeSheet(sheetOf(rowsOf(12_000)), {
    ...options,
    onProgress: refuseFromNowOn,
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    problem: "writeFailed",
    details: {
      sheet: "Fund facts",
      written: 5_000,
      total: 12_000,
      reason: expect.stringMatching(/Unprotect/),
    },
  });
});

test("who has clicked Cancel is asked nothing, whatever Excel refuses then", async () => {
  const controller = new AbortController();
  book.options = {
    onSync: () => {
      if (book.sheets.length < 2 || book.sheet("Fund facts").row(1)[0] === undefined) return;
      book.options = {};
      controller.abort();
      throw new FakeOfficeError("AccessDenied");
    },
  };
  let asked = 0;
  const whenRefused = () => Promise.resolve((asked++, "rollBack" as const));
  const failure = await writeSheet(sheetOf(rowsOf(2)), {
    ...options,
    signal: controller.signal,
    whenRefused,
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ problem: "writeFailed", details: { written: 0, total: 2 } });
  expect(asked).toBe(0);
});

test("two sheets may want the same table name, and a chart is drawn once however often it is refreshed", async () => {
  const chart = {
    type: "ColumnClustered",
    title: "Cost",
    series: [1],
    format: "percent",
    place: "right",
  } as const;
  await writeSheet(sheetOf(rowsOf(2), { charts: [chart] }), options);
  await writeSheet(sheetOf(rowsOf(2), { charts: [chart] }), options);
  await writeSheet(sheetOf(rowsOf(2), { kind: "valuation", name: "Other" }), options);
  expect(book.sheet("Fund facts").charts).toMatchObject([{ title: "Cost", series: [{ name: "Cost" }] }]);
  expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
    "FundFacts",
    "FundFacts_2",
  ]);
});
