import { BooleanNumber } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { Area } from "../bookData.ts";
import type { Book } from "../book.ts";
import { type Engine, areaOf, rangeOf } from "../engine.ts";
import { ensureSize } from "./sheetSize.ts";
import { fittingWidth } from "./fittingWidth.ts";

type Layout = Pick<
  Book,
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "autofitColumns"
  | "setHidden"
  | "isHidden"
  | "merge"
  | "unmerge"
>;

const hiding = {
  rows: { true: SetRowHiddenMutation.id, false: SetRowVisibleMutation.id },
  columns: { true: SetColHiddenMutation.id, false: SetColVisibleMutation.id },
} as const;

/** Widths, heights, what is hidden and what is merged. Sizes are in pixels. */
export function createLayout(engine: Engine, texts: Book["texts"], styles: Book["styles"]): Layout {
  const run = (id: string, sheet: string, area: Area, more: object = {}) => {
    ensureSize(engine, sheet, area);
    engine.as("add-in", () => {
      engine.run(id, { subUnitId: sheet, ranges: [rangeOf(area)], ...more });
    });
  };

  const columnsArea = (column: number, columns: number): Area => ({ row: 0, column, rows: 1, columns });
  const rowsArea = (row: number, rows: number): Area => ({ row, column: 0, rows, columns: 1 });

  function setColumnWidth(sheet: string, column: number, columns: number, colWidth: number): void {
    run(SetWorksheetColWidthMutation.id, sheet, columnsArea(column, columns), { colWidth });
  }

  return {
    columnWidth: (sheet, column) => engine.worksheet(sheet).getColumnManager().getColumnWidth(column),
    setColumnWidth,
    rowHeight: (sheet, row) => engine.worksheet(sheet).getRowManager().getRowHeight(row),
    setRowHeight(sheet, row, rows, rowHeight) {
      run(SetWorksheetRowHeightMutation.id, sheet, rowsArea(row, rows), { rowHeight });
      run(SetWorksheetRowIsAutoHeightMutation.id, sheet, rowsArea(row, rows), {
        autoHeightInfo: BooleanNumber.FALSE,
      });
    },

    autofitColumns(sheet, area) {
      const used = engine.worksheet(sheet).getCellMatrix().getDataRange();
      const rows = Math.min(area.row + area.rows, used.endRow + 1) - area.row;
      for (
        let column = area.column;
        column < area.column + area.columns && column <= used.endColumn;
        column++
      ) {
        const cells = { row: area.row, column, rows, columns: 1 };
        const width = rows > 0 ? fittingWidth(texts(sheet, cells).flat(), styles(sheet, cells).flat()) : null;
        if (width !== null) setColumnWidth(sheet, column, 1, width);
      }
    },

    setHidden(sheet, what, first, count, hidden) {
      const area = what === "rows" ? rowsArea(first, count) : columnsArea(first, count);
      run(hiding[what][hidden ? "true" : "false"], sheet, area);
    },
    isHidden(sheet, what, index) {
      const worksheet = engine.worksheet(sheet);
      return !(what === "rows" ? worksheet.getRowRawVisible(index) : worksheet.getColVisible(index));
    },

    merge: (sheet, area) => {
      run(AddWorksheetMergeMutation.id, sheet, area);
    },
    unmerge: (sheet, area) => {
      run(RemoveWorksheetMergeMutation.id, sheet, area);
    },
  };
}

/** The merged areas of a sheet. */
export const mergesOf = (engine: Engine, sheet: string): Area[] =>
  engine.worksheet(sheet).getMergeData().map(areaOf);
