import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../../book/book.ts";
import type { CellError } from "../../book/bookData.ts";
import { cellAddress } from "../../../xlsx/cellAddress.ts";
import { element } from "../frame/element.ts";
import type { WorkbenchTexts } from "../frame/texts.ts";
import { viewport } from "./viewport.ts";

/** Pixels the sentence beside a cell may take, and a little air. */
const TIP_WIDTH = 380;

/**
 * Tells what is wrong with a cell: beside it while the pointer rests on it, and in the status bar while it
 * is selected, so that the sentence a custom function sent is read by keyboard users too.
 */
export function showCellErrors(
  book: Book,
  api: FUniver,
  sheet: HTMLElement,
  bar: HTMLElement,
  texts: WorkbenchTexts,
): void {
  const tip = element("div", { class: "error-tip", role: "tooltip", hidden: true });
  sheet.append(tip);

  let hovered: { readonly row: number; readonly column: number } | null = null;
  const tellHovered = () => {
    const error = hovered && errorAt(book, book.activeSheet, hovered.row, hovered.column);
    const view = error && viewport(api);
    tip.hidden = !view;
    if (!hovered || !error || !view) return;
    const cell = api
      .getActiveWorkbook()!
      .getActiveSheet()
      .getRange(hovered.row, hovered.column)
      .getCellRect();
    const { zoom, scrolled } = view;
    tip.textContent = sentence(error, cellAddress(hovered.row, hovered.column), texts);
    tip.style.left = `${String(Math.min((cell.right - scrolled.x) * zoom, sheet.clientWidth - TIP_WIDTH))}px`;
    tip.style.top = `${String(gridOrigin(sheet) + (cell.top - scrolled.y) * zoom)}px`;
  };
  api.addEvent(api.Event.CellHover, ({ row, column }) => {
    hovered = { row, column };
    tellHovered();
  });
  sheet.addEventListener("pointerleave", () => {
    hovered = null;
    tellHovered();
  });
  book.onCalculated(tellHovered);

  const tellSelected = () => {
    const { sheet: id, area } = book.selection;
    const error = errorAt(book, id, area.row, area.column);
    bar.textContent = error ? sentence(error, cellAddress(area.row, area.column), texts) : "";
  };
  book.onSelect(tellSelected);
  book.onCalculated(tellSelected);
}

function errorAt(book: Book, sheet: string, row: number, column: number): CellError | null {
  const value = book.values(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0];
  return typeof value === "object" && value !== null ? value : null;
}

function sentence(error: CellError, cell: string, texts: WorkbenchTexts): string {
  const what = texts.cellError(cell, error.error);
  return error.message ? `${what}: ${error.message}` : what;
}

/** How far below the element's top the cells' canvas begins: toolbar and formula bar, a canvas too, are above it. */
export function gridOrigin(sheet: HTMLElement): number {
  const canvas = sheet.querySelector("canvas[id^=univer-sheet-main-canvas]");
  return canvas ? canvas.getBoundingClientRect().top - sheet.getBoundingClientRect().top : 0;
}
