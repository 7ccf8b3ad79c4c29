import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../../book/book.ts";
import { cellAddress } from "../../../xlsx/cellAddress.ts";
import { element } from "../frame/element.ts";
import type { WorkbenchTexts } from "../frame/texts.ts";
import { cellPlace } from "./cellPlace.ts";

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
    const place = hovered && error && cellPlace(api, sheet, hovered.row, hovered.column);
    tip.hidden = !place;
    if (!place) return;
    tip.textContent = error;
    tip.style.left = `${String(Math.max(Math.min(place.right, sheet.clientWidth - tip.offsetWidth), 0))}px`;
    tip.style.top = `${String(place.top)}px`;
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
