import type { BookData, CellData } from "../../../src/workbench/book/bookData.ts";
import { demoBook } from "../../../src/workbench/demo/demoBook.ts";
import { languages } from "../../../src/workbench/language.ts";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx.ts";
import { parseReference } from "../../../src/workbench/xlsx/writing/referenceValues.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";

const cellsOf = (book: BookData): [string, CellData][] =>
  book.sheets.flatMap(({ cells }, sheet) =>
    [...cells].flatMap(([row, line]) =>
      [...line].map(([column, cell]): [string, CellData] => [`${sheet}:${row}:${column}`, cell]),
    ),
  );

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

test("every language is the same workbook in other words: same places, figures and looks", () => {
  const figures = (cells: [string, CellData][]) =>
    cells.map(([place, { value, style }]) => [
      place,
      typeof value === "number" ? value : null,
      style?.numberFormat,
      style?.fill,
    ]);
  const words = (cells: [string, CellData][]) =>
    cells.flatMap(([, { value }]) =>
      typeof value === "string" && /\p{L}{4}(?!.*=)/u.test(value) ? value : [],
    );
  const english = cellsOf(demoBook("en"));
  for (const language of languages.slice(1)) {
    const other = cellsOf(demoBook(language));
    expect(figures(other)).toEqual(figures(english));
    expect(words(other).filter((text) => words(english).includes(text))).toEqual([]);
  }
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
