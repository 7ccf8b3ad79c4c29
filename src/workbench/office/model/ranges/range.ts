import { MAX_COLUMNS, MAX_ROWS } from "../../../../xlsx/cellAddress.ts";
import { sheetAddress } from "../../cells/a1.ts";
import {
  formulas,
  numberFormats,
  texts,
  values,
  valueTypes,
  write,
  writeNumberFormats,
} from "../cells/cellContent.ts";
import { invalidArgument } from "../../officeError.ts";
import { flag } from "../objects/given.ts";
import type { ClassMaker } from "../objects/officeClass.ts";
import { object, type OnRange } from "../objects/officeObject.ts";
import { sheetState } from "../objects/places.ts";
import { toPoints } from "../objects/points.ts";
import { rangeActions } from "./rangeActions.ts";
import { rangeMoves } from "./rangeMoves.ts";
import { mustBeOpen } from "../worksheets/worksheetProtection.ts";

export const range: ClassMaker<"Range"> = (world) => {
  const { book } = world;
  const address = ({ sheet, area }: OnRange) => sheetAddress(sheetState(book, sheet).name, area);
  const hidden = ({ sheet, area }: OnRange, what: "rows" | "columns") => {
    const [first, count] = what === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    const states = Array.from({ length: Math.min(count, 10_000) }, (_, i) =>
      book.isHidden(sheet, what, first + i),
    );
    return states.every((state) => state === states[0]) ? (states[0] ?? false) : null;
  };
  const hide = ({ sheet, area }: OnRange, what: "rows" | "columns", value: unknown) => {
    const [first, count] = what === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    book.setHidden(sheet, what, first, count, flag(value, `${what} hidden`));
  };
  const contents = {
    get: (self: OnRange) => formulas(book, self),
    set: (self: OnRange, given: unknown) => {
      mustBeOpen(world, self.sheet);
      write(book, self, given);
    },
  };
  const formats = {
    get: (self: OnRange) => numberFormats(book, self),
    set: (self: OnRange, given: unknown) => {
      writeNumberFormats(book, self, given);
    },
  };
  /** Sum of the widths before and within. */
  const across = (sheet: string, from: number, count: number) =>
    sum(count, (i) => book.columnWidth(sheet, from + i));
  const down = (sheet: string, from: number, count: number) =>
    sum(count, (i) => book.rowHeight(sheet, from + i));

  return {
    tracked: true,
    properties: {
      Address: { get: address },
      AddressLocal: { get: address },
      CellCount: {
        get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
      },
      RowIndex: { get: ({ area }) => area.row },
      ColumnIndex: { get: ({ area }) => area.column },
      RowCount: { get: ({ area }) => area.rows },
      ColumnCount: { get: ({ area }) => area.columns },
      IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
      IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
      Values: { ...contents, get: (self) => values(book, self) },
      Formulas: contents,
      FormulasLocal: contents,
      Text: { get: (self) => texts(book, self) },
      ValueTypes: { get: (self) => valueTypes(book, self) },
      NumberFormat: formats,
      NumberFormatLocal: formats,
      HasSpill: {
        get: ({ sheet, area }) => {
          const spills = cells(area).map(
            ([row, column]) =>
              book.spillOf(sheet, row, column) !== null || book.spillParent(sheet, row, column) !== null,
          );
          return spills.every((spill) => spill === spills[0]) ? (spills[0] ?? false) : null;
        },
      },
      RowHidden: {
        get: (self) => hidden(self, "rows"),
        set: (self, value) => {
          hide(self, "rows", value);
        },
      },
      ColumnHidden: {
        get: (self) => hidden(self, "columns"),
        set: (self, value) => {
          hide(self, "columns", value);
        },
      },
      Hidden: {
        get: (self) => {
          const [rows, columns] = [hidden(self, "rows"), hidden(self, "columns")];
          return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
        },
      },
      Left: { get: ({ sheet, area }) => toPoints(across(sheet, 0, area.column)) },
      Top: { get: ({ sheet, area }) => toPoints(down(sheet, 0, area.row)) },
      Width: { get: ({ sheet, area }) => toPoints(across(sheet, area.column, area.columns)) },
      Height: { get: ({ sheet, area }) => toPoints(down(sheet, area.row, area.rows)) },
    },
    objects: {
      Format: (self) => object("RangeFormat", self),
      Worksheet: ({ sheet }) => object("Worksheet", { sheet }),
      ConditionalFormats: (self) => object("ConditionalFormatCollection", self),
    },
    methods: {
      ...rangeMoves(world),
      ...rangeActions(world),
      // the client asks before it sends a large array in parts
      _ValidateArraySize({ area }, rows, columns) {
        if (rows !== area.rows || columns !== area.columns) throw invalidArgument("size of the array");
      },
    },
  };
};

const sum = (count: number, term: (i: number) => number): number => {
  let total = 0;
  for (let i = 0; i < count; i++) total += term(i);
  return total;
};

/** The cells of an area one by one; only the first thousands of a whole column matter to anybody. */
function cells({ row, column, rows, columns }: OnRange["area"]): [number, number][] {
  return Array.from({ length: Math.min(rows * columns, 10_000) }, (_, i) => [
    row + Math.floor(i / columns),
    column + (i % columns),
  ]);
}
