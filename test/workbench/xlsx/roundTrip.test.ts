import fc from "fast-check";
import type { BookData } from "../../../src/workbench/book/bookData.ts";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";
import { books, withoutFormatIds } from "./books.ts";

const addIn = { id: "11111111-2222-3333-4444-555555555555", version: "1.0.0.0" };
const reopened = async (book: BookData) => readXlsx(await writeXlsx(book, { addIn }), { addInId: addIn.id });

test("a saved workbook opens as it was", async () => {
  await fc.assert(
    fc.asyncProperty(books, async (book) => {
      expect(withoutFormatIds(await reopened(book))).toEqual(withoutFormatIds(book));
    }),
    { numRuns: 100 },
  );
});

test("saving is settled after one round: the same workbook gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(books, async (book) => {
      const first = await writeXlsx(book, { addIn });
      const second = await writeXlsx(await readXlsx(first, { addInId: addIn.id }), { addIn });
      expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
