/* A second filling never loses what a reader put on the sheet: through Microsoft's own office.js, over the workbench's spreadsheet. */
import { outside, overlap, type Area } from "../../src/sheets/area.ts";
import type { Cell, Sheet } from "../../src/sheets/sheet.ts";
import { writeSheet } from "../../src/sheets/writing/writeSheet.ts";
import fc from "fast-check";
import { eachOfficePage } from "../workbench/office/eachOfficePage.ts";
import { type OfficePage } from "../workbench/office/officePage.ts";

const options = { language: "en", today: "2026-11-23" } as const;

let page: OfficePage;
eachOfficePage(
  (opened) => {
    page = opened;
  },
  { asGlobals: true },
);

/** A wide block (rows 5 to 6) above a narrow one: title, provenance, a blank row, header, rows, a blank row. */
const twoBlocks = (wide: readonly Cell[][], narrow: readonly Cell[][]): Sheet => {
  const columns = ["A", "B", "C"].map((header) => ({ header, format: "general", width: 10 }) as const);
  const block = { heading: null, spillRows: 0 };
  return {
    kind: "monthlyReturns",
    name: "Filled",
    title: "Filled",
    notes: [],
    blocks: [
      { ...block, table: "Wide", columns, rows: wide },
      { ...block, table: "Narrow", columns: columns.slice(0, 1), rows: narrow },
    ],
    records: [],
  };
};
const filled = (name: string) => twoBlocks([[name, 1, 2]], [["x"], ["y"]]);

const names = () => page.book.sheets.map(({ name }) => name).filter((name) => name.startsWith("Filled"));
const at = (row: number, column: number, sheet = "Filled") =>
  page.book.values(page.book.sheets.find(({ name }) => name === sheet)!.id, {
    row,
    column,
    rows: 1,
    columns: 1,
  })[0]![0];
const onSheet = (act: (sheet: Excel.Worksheet) => void, name = "Filled") =>
  page.Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

test("notes between and beside the blocks stay, on the sheet that is refreshed", async () => {
  await writeSheet(filled("one"), options);
  await onSheet((sheet) => {
    sheet.getRange("B5").values = [["edited"]];
    sheet.getRange("B1").values = [["beside the title"]];
    sheet.getRange("B6").values = [["between"]];
    sheet.getRange("C8").values = [["beside the narrow one"]];
  });
  await writeSheet(filled("two"), options);
  expect(names()).toEqual(["Filled"]);
  expect([at(4, 0), at(4, 1)]).toEqual(["two", 1]);
  expect([at(0, 1), at(5, 1), at(7, 2)]).toEqual(["beside the title", "between", "beside the narrow one"]);
});

test("a note that a larger block would cover sends ours to a new sheet", async () => {
  await writeSheet(filled("one"), options);
  await onSheet((sheet) => void (sheet.getRange("C8").values = [["kept"]]));
  const larger = twoBlocks(
    [
      ["a", 1, 2],
      ["b", 1, 2],
      ["c", 1, 2],
      ["d", 1, 2],
    ],
    [["x"]],
  );
  await writeSheet(larger, options);
  expect(names()).toEqual(["Filled", "Filled (2)"]);
  expect([at(7, 2), at(4, 0)]).toEqual(["kept", "one"]);
});

test("a row put between ours makes the sheet the reader's", async () => {
  const filled = (name: string): Sheet => {
    const sheet = twoBlocks([[name, 1, 2]], [["x"], ["y"]]);
    return { ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, table: null })) };
  };
  await writeSheet(filled("one"), options);
  await onSheet((sheet) => {
    sheet.getRange("9:9").insert("Down");
    sheet.getRange("A9").values = [["a row of mine"]];
  });
  await writeSheet(filled("two"), options);
  expect(names()).toEqual(["Filled", "Filled (2)"]);
  expect([at(8, 0), at(4, 0)]).toEqual(["a row of mine", "one"]);
  await writeSheet(filled("three"), options);
  expect(names()).toEqual(["Filled", "Filled (2)"]);
  expect(at(4, 0, "Filled (2)")).toBe("three");
});

test("inputs that were changed as invited are not set back; untouched ones are refreshed in place", async () => {
  const example = (name: string) => twoBlocks([[name, { input: 0.25 }, null]], [["x"]]);
  await writeSheet(example("one"), options);
  await writeSheet(example("two"), options);
  expect(names()).toEqual(["Filled"]);
  await onSheet((sheet) => void (sheet.getRange("B5").values = [[0.3]]));
  await writeSheet(example("three"), options);
  expect(names()).toEqual(["Filled", "Filled (2)"]);
  expect([at(4, 1), at(4, 1, "Filled (2)")]).toEqual([0.3, 0.25]);
});

test("a table of the reader's beside ours stays a table; ours, renamed by them, is refreshed", async () => {
  await writeSheet(filled("one"), options);
  await onSheet((sheet) => {
    sheet.getRange("F1:F2").values = [["H"], [1]];
    sheet.tables.add("F1:F2", true).name = "Wide_mine";
    sheet.tables.getItem("Wide").name = "Renamed";
  });
  await writeSheet(filled("two"), options);
  expect(names()).toEqual(["Filled"]);
  const { id } = page.book.sheets.find(({ name }) => name === "Filled")!;
  expect(
    page.book
      .tables(id)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Narrow", "Wide", "Wide_mine"]);
});

const area = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});
const cellsOf = ({ row, column, rows, columns }: Area) =>
  Array.from(
    { length: rows * columns },
    (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`,
  );

test("what lies outside other areas is every other cell of an area, each once", () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 4 }), (whole, others) => {
      const covered = new Set(others.flatMap(cellsOf));
      const left = outside(whole, others).flatMap(cellsOf);
      expect(left.sort()).toEqual(
        cellsOf(whole)
          .filter((cell) => !covered.has(cell))
          .sort(),
      );
      expect(others.some((other) => overlap(whole, other))).toBe(left.length < cellsOf(whole).length);
    }),
  );
});
