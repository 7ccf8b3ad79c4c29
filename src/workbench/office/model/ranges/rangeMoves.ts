import type { Area } from "../../../book/bookData.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../xlsx/cellAddress.ts";
import { bounding, intersect } from "../../cells/a1.ts";
import { invalidArgument, itemNotFound } from "../../officeError.ts";
import type { World } from "../../world.ts";
import { count, flag, number, optional } from "../objects/given.ts";
import type { OfficeClass } from "../objects/officeClass.ts";
import { object, type OfficeObject, type OnRange } from "../objects/officeObject.ts";
import { range, rangeGiven } from "../objects/places.ts";
import { surroundingRegion } from "../cells/surroundingRegion.ts";

type Found = OfficeObject<"Range"> | null;

/** From one range to another: the methods of Range that give a range. */
export function rangeMoves({ book }: World): NonNullable<OfficeClass<OnRange>["methods"]> {
  const moved = ({ sheet, area }: OnRange, change: Partial<Area>): Found =>
    range(sheet, { ...area, ...change });

  const whole = (value: unknown, what: string): number => {
    const given = number(value, what);
    if (!Number.isInteger(given)) throw invalidArgument(what);
    return given;
  };

  /** Rows or columns beside a range: so many after it, or with a negative count before it. */
  const beside = (self: OnRange, along: "rows" | "columns", given: unknown, after: boolean): Found => {
    const size = optional(given, 1, whole, "count");
    if (size === 0) throw invalidArgument("count");
    const from = along === "rows" ? self.area.row : self.area.column;
    const first = after === size > 0 ? from + self.area[along] : from - Math.abs(size);
    return moved(self, { [along === "rows" ? "row" : "column"]: first, [along]: Math.abs(size) });
  };

  const used = ({ sheet, area }: OnRange, valuesOnly: unknown): Found => {
    const all = book.usedArea(sheet, optional(valuesOnly, false, flag, "valuesOnly"));
    const common = all && intersect(all, area);
    return common && range(sheet, common);
  };

  const common = (self: OnRange, other: unknown): Found => {
    const { sheet, area } = rangeGiven(book, other, self.sheet);
    const both = sheet === self.sheet ? intersect(self.area, area) : null;
    return both && range(sheet, both);
  };

  const spilling = ({ sheet, area }: OnRange): Found => {
    if (area.rows * area.columns !== 1) throw invalidArgument("spill of more than one cell");
    const spill = book.spillOf(sheet, area.row, area.column);
    return spill && range(sheet, spill);
  };

  const spillParent = ({ sheet, area }: OnRange): Found => {
    if (book.spillOf(sheet, area.row, area.column)) return range(sheet, { ...area, rows: 1, columns: 1 });
    const parent = book.spillParent(sheet, area.row, area.column);
    return parent && range(sheet, { ...parent, rows: 1, columns: 1 });
  };

  const orThrow =
    (find: (self: OnRange, given: unknown) => Found, what: string) =>
    (self: OnRange, given: unknown): OfficeObject<"Range"> => {
      const found = find(self, given);
      if (!found) throw itemNotFound(what);
      return found;
    };

  return {
    GetCell: ({ sheet, area }, row, column) =>
      range(sheet, {
        row: area.row + whole(row, "row"),
        column: area.column + whole(column, "column"),
        rows: 1,
        columns: 1,
      }),
    GetRow: (self, row) => moved(self, { row: self.area.row + whole(row, "row"), rows: 1 }),
    GetColumn: (self, column) =>
      moved(self, { column: self.area.column + whole(column, "column"), columns: 1 }),
    GetLastCell: (self) => {
      const { row, column, rows, columns } = self.area;
      return moved(self, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    },
    GetLastRow: (self) => moved(self, { row: self.area.row + self.area.rows - 1, rows: 1 }),
    GetLastColumn: (self) => moved(self, { column: self.area.column + self.area.columns - 1, columns: 1 }),
    GetEntireRow: (self) => moved(self, { column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (self) => moved(self, { row: 0, rows: MAX_ROWS }),
    GetOffsetRange: (self, rows, columns) =>
      moved(self, {
        row: self.area.row + whole(rows, "rowOffset"),
        column: self.area.column + whole(columns, "columnOffset"),
      }),
    GetResizedRange: (self, rows, columns) =>
      moved(self, {
        rows: self.area.rows + whole(rows, "deltaRows"),
        columns: self.area.columns + whole(columns, "deltaColumns"),
      }),
    GetAbsoluteResizedRange: (self, rows, columns) =>
      moved(self, { rows: count(rows, "numRows", 1), columns: count(columns, "numColumns", 1) }),
    GetRowsAbove: (self, size) => beside(self, "rows", size, false),
    GetRowsBelow: (self, size) => beside(self, "rows", size, true),
    GetColumnsBefore: (self, size) => beside(self, "columns", size, false),
    GetColumnsAfter: (self, size) => beside(self, "columns", size, true),
    GetBoundingRect: (self, other) =>
      moved(self, bounding(self.area, rangeGiven(book, other, self.sheet).area)),
    GetIntersection: orThrow(common, "intersection"),
    GetIntersectionOrNullObject: common,
    // a sheet without content still has a used range in Excel: its first cell
    GetUsedRange: (self, valuesOnly) => used(self, valuesOnly) ?? moved(self, { rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: used,
    GetSurroundingRegion: ({ sheet, area }) =>
      object("Range", { sheet, area: surroundingRegion(book, sheet, area) }),
    GetSpillingToRange: orThrow(spilling, "spill"),
    GetSpillingToRangeOrNullObject: spilling,
    GetSpillParent: orThrow(spillParent, "spill parent"),
    GetSpillParentOrNullObject: spillParent,
  };
}
