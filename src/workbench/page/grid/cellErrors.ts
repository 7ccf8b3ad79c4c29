import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../../book/book.ts";
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
    const error = hovered && errorAt(book, texts, book.activeSheet, hovered.row, hovered.column);
    const view = error && viewport(api);
    tip.hidden = !view;
    if (!hovered || !error || !view) return;
    const cell = api
      .getActiveWorkbook()!
      .getActiveSheet()
      .getRange(hovered.row, hovered.column)
      .getCellRect();
    const { zoom, scrolled } = view;
    tip.textContent = error;
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
    bar.textContent = errorAt(book, texts, id, area.row, area.column) ?? "";
  };
  book.onSelect(tellSelected);
  book.onCalculated(tellSelected);
}

/** The cell and its error, and why it is there; null for a cell that shows none. */
function errorAt(
  book: Book,
  texts: WorkbenchTexts,
  sheet: string,
  row: number,
  column: number,
): string | null {
  const value = book.values(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0];
  if (typeof value !== "object" || value === null) return null;
  const what = texts.cellError(cellAddress(row, column), value.error);
  const reason = book.errorReason(sheet, row, column);
  return reason === null ? what : `${what}: ${reason}`;
}

/** How far below the element's top the cells' canvas begins: toolbar and formula bar, a canvas too, are above it. */
export function gridOrigin(sheet: HTMLElement): number {
  const canvas = sheet.querySelector("canvas[id^=univer-sheet-main-canvas]");
  return canvas ? canvas.getBoundingClientRect().top - sheet.getBoundingClientRect().top : 0;
}
