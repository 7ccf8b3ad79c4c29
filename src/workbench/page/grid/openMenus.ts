import type { IRange, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { ContextMenuPosition, IContextMenuService, IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { isCells } from "../frame/parts.ts";
import { cellPlace } from "./cellPlace.ts";
import type { ActiveSheet } from "./viewport.ts";
import { walkMenu } from "./walkMenu.ts";

type Asked = Parameters<IContextMenuService["triggerContextMenu"]>[0];

/** Shift+F10 and the menu key open the menu of what is selected, or of a sheet's tab; Univer opens them for the pointer alone. */
export function openMenus(sheet: HTMLElement, univer: Univer, api: FUniver): void {
  const injector = univer.__getInjector();
  const menus = injector.get(IContextMenuService);
  const editor = injector.get(IEditorBridgeService);
  const selections = injector.get(SheetsSelectionsService);

  const openCellMenu = () => {
    const selection = selections.getCurrentLastSelection();
    const cell = selection?.primary;
    const place = cell && cellPlace(api, sheet, cell.actualRow, cell.actualColumn);
    if (!place) return;
    const { left, top, right, bottom } = sheet.getBoundingClientRect();
    const asked = new PointerEvent("contextmenu", {
      clientX: Math.max(left, Math.min(left + place.left, right)),
      clientY: Math.max(top, Math.min(top + place.bottom, bottom)),
    });
    menus.triggerContextMenu(
      asked as unknown as Asked,
      menuOf(selection.range, api.getActiveWorkbook()!.getActiveSheet()),
    );
  };

  /** Opens the menu of an element that has the focus; false if it has none. */
  const open = (focused: Element): boolean => {
    const tab = focused.closest("[role=tab]");
    if (tab) tab.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
    else if (isCells(focused) && !editor.isVisible().visible) openCellMenu();
    else return false;
    return true;
  };

  let isOpening = false;
  const listen = (type: "keydown" | "keyup", hear: (event: KeyboardEvent) => void) => {
    window.addEventListener(type, hear, { capture: true });
  };
  listen("keydown", (event) => {
    const { target } = event;
    isOpening = isMenuKey(event) && target instanceof HTMLElement && open(target);
    if (!isOpening) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    walkMenu(target as HTMLElement);
  });
  // on Windows the browser's own menu comes when the key is let go
  listen("keyup", (event) => {
    if (isOpening) event.preventDefault();
  });
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === "ContextMenu" || (key === "F10" && shiftKey);

/** Whole rows and columns have menus of their own, however they were selected. */
function menuOf(range: IRange, sheet: ActiveSheet): ContextMenuPosition {
  const { startRow, endRow, startColumn, endColumn } = range;
  if (startRow === 0 && endRow + 1 >= sheet.getMaxRows()) return ContextMenuPosition.COL_HEADER;
  if (startColumn === 0 && endColumn + 1 >= sheet.getMaxColumns()) return ContextMenuPosition.ROW_HEADER;
  return ContextMenuPosition.MAIN_AREA;
}
