/* A saved workbook shows what was in it: opening asks nobody for anything. */
import { nodeBook } from "../../../src/workbench/book/nodeBook.ts";
import { emptyBook } from "../../../src/workbench/book/emptyBook.ts";
import type { BookData } from "../../../src/workbench/book/bookData.ts";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";
import { FakeAddIn, fn, parameter } from "../book/fakeAddIn.ts";

const COUNT = 10_000;

test("10,000 formulas of an add-in open with their values, and without one call of it", async () => {
  const [sheet] = emptyBook().sheets;
  const cells = Array.from({ length: COUNT }, (_, row) => {
    return [row, new Map([[0, { value: row / 7, formula: `=SMALLCAP.DOUBLE(B${row + 1})` }]])] as const;
  });
  const data: BookData = { ...emptyBook(), sheets: [{ ...sheet!, cells: new Map(cells) }] };
  const addIn = { id: "11111111-2222-3333-4444-555555555555", version: "1.0.0.0" };
  const bytes = await writeXlsx(data, { addIn });

  const runtime = new FakeAddIn(() => ({ ok: true, value: -1 }));
  const book = nodeBook();
  book.defineFunctions("SMALLCAP", { functions: [fn("DOUBLE", [parameter("x")])] }, runtime);
  const start = process.cpuUsage();
  await book.load(await readXlsx(bytes));
  await book.idle();
  console.info(
    `opening ${COUNT} formulas: ${(process.cpuUsage(start).user / 1000).toFixed(0)} ms of processor time`,
  );
  const id = book.activeSheet;
  expect(runtime.asked).toEqual([]);
  expect(book.values(id, { row: 6, column: 0, rows: 3, columns: 1 })).toEqual([[6 / 7], [1], [8 / 7]]);

  // and it lives: one input changes one cell, by one call
  book.write(id, { row: 6, column: 1, rows: 1, columns: 1 }, [[3]]);
  await book.idle();
  expect(runtime.asked).toHaveLength(1);
  expect(book.values(id, { row: 6, column: 0, rows: 1, columns: 1 })).toEqual([[-1]]);
  book.dispose();
});
