import type { FUniver } from "@univerjs/core/facade";

/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a point of the sheet (pixels from its top left corner) is in the grid's element, and how big a pixel is there. */
export interface Viewport {
  readonly zoom: number;
  /** The first point of the sheet that is seen. */
  readonly scrolled: Point;
  place(point: Point): Point;
}

/** The part of the active sheet that is seen now: headers, scroll and zoom taken into account. */
export function viewport(api: FUniver): Viewport | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const skeleton = sheet?.getSkeleton();
  if (!sheet || !skeleton) return null;
  const zoom = sheet.getZoom();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const first = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
  const { rowHeaderWidth, columnHeaderHeight } = skeleton;
  // with frozen panes scrolling begins behind them, and the state counts from there
  const scrolled = {
    x: Math.max(first.left - rowHeaderWidth + offsetX - frozen(sheet, "columns"), 0),
    y: Math.max(first.top - columnHeaderHeight + offsetY - frozen(sheet, "rows"), 0),
  };
  return {
    zoom,
    scrolled,
    place: ({ x, y }) => ({
      x: (rowHeaderWidth + x - scrolled.x) * zoom,
      y: (columnHeaderHeight + y - scrolled.y) * zoom,
    }),
  };
}

/** The sheet in front, as Univer's facade gives it. */
export type ActiveSheet = ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]>;

/** Width of the frozen columns, or height of the frozen rows. */
function frozen(sheet: ActiveSheet, what: "columns" | "rows"): number {
  const { xSplit, ySplit } = sheet.getFreeze();
  let size = 0;
  if (what === "columns")
    for (let column = 0; column < xSplit; column++) size += sheet.getColumnWidth(column);
  else for (let row = 0; row < ySplit; row++) size += sheet.getRowHeight(row);
  return size;
}
