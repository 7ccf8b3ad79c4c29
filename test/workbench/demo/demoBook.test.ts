import type { BookData, CellData } from "../../../src/workbench/book/bookData.ts";
import { demoBook } from "../../../src/workbench/demo/demoBook.ts";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx.ts";
import { parseReference } from "../../../src/workbench/xlsx/writing/referenceValues.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";

const cellsOf = (book: BookData): [string, CellData][] =>
  book.sheets.flatMap(({ cells }, sheet) =>
    [...cells].flatMap(([row, line]) =>
      [...line].map(([column, cell]): [string, CellData] => [`${sheet}:${row}:${column}`, cell]),
    ),
  );
const languages = ["en", "ko"] as const;

test.each(languages)("the %s demo shows each of the add-in's main jobs, live", (language) => {
  const formulas = cellsOf(demoBook(language)).flatMap(([, { formula }]) => formula ?? []);
  const called = new Set(formulas.flatMap((formula) => formula.match(/SMALLCAP\.[A-Z]+/g) ?? []));
  expect([...called].sort()).toEqual(
    "DRIFT ETF FUNDRETURN PERGAP REBALANCE ROTATION STYLECHECK STYLESPREAD"
      .split(" ")
      .map((name) => `SMALLCAP.${name}`),
  );
});

test.each(languages)("the %s demo holds no results: every formula waits for calculation", (language) => {
  const formulas = cellsOf(demoBook(language)).filter(([, { formula }]) => formula !== undefined);
  expect(formulas.length).toBeGreaterThan(80);
  for (const [, cell] of formulas) expect(cell).toMatchObject({ value: null });
});

test("both languages are the same workbook in other words: same places, figures and looks", () => {
  const [english, korean] = languages.map((language) => cellsOf(demoBook(language))) as [
    [string, CellData][],
    [string, CellData][],
  ];
  expect(korean.map(([place]) => place)).toEqual(english.map(([place]) => place));
  const figures = (cells: [string, CellData][]) =>
    cells.map(([, { value, style }]) => [
      typeof value === "number" ? value : null,
      style?.numberFormat,
      style?.fill,
    ]);
  expect(figures(korean)).toEqual(figures(english));
  const korea = (cells: [string, CellData][]) => cells.some(([, { value }]) => /[가-힣]/.test(String(value)));
  expect([korea(english), korea(korean)]).toEqual([false, true]);
});

test.each(languages)("charts and names of the %s demo refer to cells that are there", (language) => {
  const book = demoBook(language);
  const references = [
    ...book.names.map(({ formula }) => formula),
    ...book.sheets.flatMap(({ charts }) =>
      charts.flatMap(({ series }) => series.flatMap(({ categories, values }) => [categories!, values])),
    ),
  ];
  expect(references).toHaveLength(8);
  for (const reference of references) {
    const { sheet, area } = parseReference(reference)!;
    const { cells } = book.sheets.find(({ name }) => name === sheet)!;
    expect(cells.get(area.row)?.has(area.column)).toBe(true);
    expect(cells.get(area.row + area.rows - 1)?.has(area.column)).toBe(true);
  }
});

test.each(languages)("the %s demo can be saved and opened", async (language) => {
  const book = demoBook(language);
  const options = { addIn: { id: "11111111-2222-3333-4444-555555555555", version: "1.0.0.0" } };
  const opened = await readXlsx(await writeXlsx(book, options), { addInId: options.addIn.id });
  const withoutIds = (each: BookData) => ({
    ...each,
    sheets: each.sheets.map(({ conditionalFormats, ...sheet }) => ({
      ...sheet,
      conditionalFormats: conditionalFormats.map((format) => ({ ...format, id: "" })),
    })),
  });
  expect(withoutIds(opened)).toEqual(withoutIds(book));
});
