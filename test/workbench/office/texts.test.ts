/* Addresses, typed texts and the pane's page: what needs no workbook. */
import fc from "fast-check";
import { formatA1, parseA1, splitSheet } from "../../../src/workbench/office/cells/a1.ts";
import { columnIndex, columnName } from "../../../src/xlsx/cellAddress.ts";
import { quoteSheet } from "../../../src/xlsx/formulas/quoteSheet.ts";
import { panePage } from "../../../src/workbench/office/addIn/panePage.ts";
import { parseTyped } from "../../../src/workbench/office/cells/parseTyped.ts";
import { uniqueNames } from "../../../src/workbench/office/model/tables/tableData.ts";

test("columns and areas come back from their names", () => {
  expect([columnName(0), columnName(25), columnName(26), columnName(16_383)]).toEqual([
    "A",
    "Z",
    "AA",
    "XFD",
  ]);
  const index = fc.integer({ min: 0, max: 16_383 });
  fc.assert(fc.property(index, (i) => columnIndex(columnName(i)) === i));
  const area = fc.record({
    row: fc.integer({ min: 0, max: 9999 }),
    column: fc.integer({ min: 0, max: 999 }),
    rows: fc.integer({ min: 1, max: 9999 }),
    columns: fc.integer({ min: 1, max: 999 }),
  });
  fc.assert(
    fc.property(area, (one) => {
      expect(parseA1(formatA1(one))).toEqual(one);
    }),
  );
});

test("any name of a sheet comes back from an address", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 31 }), (name) => {
      expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, rest: "A1" });
    }),
  );
  expect(["Sheet1", "My Sheet", "A1", "한국"].map(quoteSheet)).toEqual([
    "Sheet1",
    "'My Sheet'",
    "'A1'",
    "한국",
  ]);
});

test.each([
  ["12", { content: 12 }],
  ["-1,234.5", { content: -1234.5, numberFormat: "#,##0.00" }],
  ["12.5%", { content: 0.125, numberFormat: "0.00%" }],
  ["$3", { content: 3, numberFormat: "$#,##0" }],
  ["1e3", { content: 1000, numberFormat: "0.00E+00" }],
  ["1/2/2026", { content: 46024, numberFormat: "m/d/yyyy" }],
  ["1900-01-01", { content: 1, numberFormat: "yyyy-mm-dd" }],
  ["2026-02-30", { content: "2026-02-30" }],
  ["#n/a", { content: { error: "#N/A" } }],
  ["false", { content: false }],
  ["'12", { content: "12" }],
  [".", { content: "." }],
  ["-", { content: "-" }],
  ["IWM", { content: "IWM" }],
  ["", { content: "" }],
])("typing %j", (given, typed) => {
  expect(parseTyped(given, "General")).toEqual(typed);
});

test("a text format keeps every text", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const { content } = parseTyped(text, "@");
      expect(text.startsWith("=") ? (content as { basicValue: string }).basicValue : content).toBe(text);
    }),
  );
});

test("headers of a table are unique", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("", "a", "A", "a2", "Column1")), (names) => {
      const unique = uniqueNames(names).map((name) => name.toLowerCase());
      expect(new Set(unique).size).toBe(names.length);
    }),
  );
});

test("the pane's page has its one script replaced, and is refused when it has none", () => {
  const script = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  const page = panePage(`<!doctype html><html><head><title>x</title>${script}</head></html>`);
  expect(page).toBe(
    '<!doctype html><html><head><base href="../"><title>x</title>' +
      '<script src="workbench/office-host.js"></script><script src="workbench/office-js/office.js"></script></head></html>',
  );
  expect(() => panePage("<head></head>")).toThrow("0 times");
  expect(() => panePage(script + script)).toThrow("2 times");
});
