import type { FUniver } from "@univerjs/core/facade";
import { viewport } from "./viewport.ts";

/** The edges of a cell in the grid's element, in pixels. */
export interface CellPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a cell of the active sheet is now; it may have been scrolled out of sight. */
export function cellPlace(api: FUniver, sheet: HTMLElement, row: number, column: number): CellPlace | null {
  const view = viewport(api);
  if (!view) return null;
  const cell = api.getActiveWorkbook()!.getActiveSheet().getRange(row, column).getCellRect();
  const { zoom, scrolled } = view;
  const origin = gridOrigin(sheet);
  return {
    left: (cell.left - scrolled.x) * zoom,
    right: (cell.right - scrolled.x) * zoom,
    top: origin + (cell.top - scrolled.y) * zoom,
    bottom: origin + (cell.bottom - scrolled.y) * zoom,
  };
}

/** How far below the element's top the cells' canvas begins: toolbar and formula bar, a canvas too, are above it. */
export function gridOrigin(sheet: HTMLElement): number {
  const canvas = sheet.querySelector("canvas[id^=univer-sheet-main-canvas]");
  return canvas ? canvas.getBoundingClientRect().top - sheet.getBoundingClientRect().top : 0;
}
