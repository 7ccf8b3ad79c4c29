import { count, optional } from "../objects/given.ts";
import { itemNotFound } from "../../officeError.ts";
import type { ClassMaker } from "../objects/officeClass.ts";
import type { OnSheet } from "../objects/officeObject.ts";
import { range, rangeGiven, sheetState } from "../objects/places.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../xlsx/cellAddress.ts";

export const worksheetFreezePanes: ClassMaker<"WorksheetFreezePanes"> = ({ book }) => {
  const location = ({ sheet }: OnSheet) => {
    const { frozenRows, frozenColumns } = sheetState(book, sheet);
    if (frozenRows === 0 && frozenColumns === 0) return null;
    return range(sheet, {
      row: 0,
      column: 0,
      rows: frozenRows || MAX_ROWS,
      columns: frozenColumns || MAX_COLUMNS,
    });
  };
  return {
    methods: {
      FreezeRows: ({ sheet }, rows) => {
        book.freeze(sheet, optional(rows, 1, count, "count"), 0);
      },
      FreezeColumns: ({ sheet }, columns) => {
        book.freeze(sheet, 0, optional(columns, 1, count, "count"));
      },
      FreezeAt: ({ sheet }, place) => {
        const { area } = rangeGiven(book, place, sheet);
        const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
        book.freeze(sheet, rows, area.columns === MAX_COLUMNS ? 0 : area.column + area.columns);
      },
      Unfreeze: ({ sheet }) => {
        book.freeze(sheet, 0, 0);
      },
      GetLocation: (self) => {
        const found = location(self);
        if (!found) throw itemNotFound("frozen panes");
        return found;
      },
      GetLocationOrNullObject: location,
    },
  };
};
