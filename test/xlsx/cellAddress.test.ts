import fc from "fast-check";
import { areaAddress, MAX_COLUMNS, MAX_ROWS, parseArea, parseCell } from "../../src/xlsx/cellAddress.ts";

const area = fc
  .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(), fc.nat())
  .map(([row, column, down, right]) => ({
    row,
    column,
    rows: 1 + (down % (MAX_ROWS - row)),
    columns: 1 + (right % (MAX_COLUMNS - column)),
  }));

test("an area's address leads back to it, with or without $, from either corner", () => {
  fc.assert(
    fc.property(area, (each) => {
      const address = areaAddress(each);
      expect(parseArea(address)).toEqual(each);
      expect(parseArea(address.replace(/[A-Z]+/g, "$$$&$$"))).toEqual(each);
      expect(parseArea(address.split(":").reverse().join(":"))).toEqual(each);
    }),
  );
});

test("whole columns and rows are areas from edge to edge", () => {
  expect(parseArea("$B:C")).toEqual({ row: 0, column: 1, rows: MAX_ROWS, columns: 2 });
  expect(parseArea("3:2")).toEqual({ row: 1, column: 0, rows: 2, columns: MAX_COLUMNS });
});

test.each(["", "2", "TAX", "A", "A1:B", "A:2", "A1:B2:C3", "XFE1", "A1048577", "A0", "0:1", "Sheet1!A1"])(
  "%s is no area: a number, a name, or beyond the sheet",
  (text) => {
    expect(parseArea(text)).toBeUndefined();
    expect(parseCell(text)).toBeUndefined();
  },
);
