import { setTimeout } from "node:timers/promises";
import type { Sheet } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/writing/writeSheet.ts";
import { openBench } from "./openBench.ts";

const COLUMNS = 20;
/** The raw write goes in parts just below the 5 MB that Excel on the web takes. */
const RAW_ROWS = 10_000;
/** An add-in that has just started still asks its workbook things: in milliseconds, after which it can be closed. */
const SETTLED_MS = 500;

type Rows = Sheet["blocks"][0]["rows"];

/** Names in the first of twenty columns, figures in the others. */
export function valuesOf(cells: number): Rows {
  return Array.from({ length: cells / COLUMNS }, (_, i) =>
    Array.from({ length: COLUMNS }, (_, j) =>
      j === 0 ? `R${String(i)}` : ((i * 7_919 + j * 104_729) % 100_000) / 1_000,
    ),
  );
}

/** The time of some work in a workbook of its own, in milliseconds; opening and closing it is not counted. */
export async function inNewBook(work: () => Promise<unknown>): Promise<number> {
  const headless = await openBench();
  const { Excel, Office, OfficeExtension } = headless.window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  await setTimeout(SETTLED_MS);
  globalThis.gc?.();
  const started = performance.now();
  await work();
  const time = performance.now() - started;
  await headless.book.idle();
  headless.close();
  return time;
}

/** Writes rows as the pane does: a table with headers, formats, widths and provenance. */
export async function fill(rows: Rows, signal?: AbortSignal): Promise<void> {
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({
    header: `Column ${String(i + 1)}`,
    format: i === 0 ? ("general" as const) : ("percent" as const),
    width: 10,
  }));
  const block = { table: "Filled", heading: null, columns, rows, spillRows: 0 };
  await writeSheet(
    { kind: "monthlyReturns", name: "Filled", title: "Filled", notes: [], blocks: [block], records: [] },
    { language: "en", today: "2026-11-23", ...(signal && { signal }) },
  );
}

/** Writes the values and nothing else, in as few requests as Excel on the web takes. */
export function rawWrite(rows: Rows): Promise<void> {
  return globalThis.Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.add("Raw");
    for (let start = 0; start < rows.length; start += RAW_ROWS) {
      const part = rows.slice(start, start + RAW_ROWS) as unknown[][];
      worksheet.getRangeByIndexes(start, 0, part.length, COLUMNS).values = part;
      await context.sync();
    }
  });
}
