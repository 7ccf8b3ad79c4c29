import { LocaleService, type Univer } from "@univerjs/core";
import { onceAFrame } from "./onceAFrame.ts";
import type { WorkbenchTexts } from "../frame/texts.ts";

/** What Univer draws without a name though it has the words: where it is, and the key of the words. */
const univerNames: Readonly<Record<string, string>> = {
  "[data-u-command='univer.command.undo']": "ui.shortcut.undo",
  "[data-u-command='univer.command.redo']": "ui.shortcut.redo",
  "[data-u-command='sheet.command.set-once-format-painter']": "sheets-ui.toolbar.formatPainter",
  "[data-u-command='sheet.command.clear-selection-all']": "sheets-ui.rightClick.clearAll",
  "[data-u-command='sheet.command.set-range-font-family'] input": "sheets-ui.toolbar.font",
  "[data-u-command='sheet.command.set-range-fontsize'] input": "sheets-ui.toolbar.fontSize",
  "[data-u-command='sheet.command.set-range-font-increase']": "sheets-ui.toolbar.fontSizeIncrease",
  "[data-u-command='sheet.command.set-range-font-decrease']": "sheets-ui.toolbar.fontSizeDecrease",
  "[data-u-command='sheet.command.set-range-bold']": "sheets-ui.toolbar.bold",
  "[data-u-command='sheet.command.set-range-italic']": "sheets-ui.toolbar.italic",
  "[data-u-command='sheet.command.set-range-underline']": "sheets-ui.toolbar.underline",
  "[data-u-command='sheet.command.set-range-stroke']": "sheets-ui.toolbar.strikethrough",
  "[data-u-command='sheet.command.toggle-gridlines']": "sheets-ui.toolbar.toggleGridlines",
  "button:has(+ * > [role=track])": "sheets-ui.shortcut.sheet.zoom-out",
  "div:has(> [role=track]) + button": "sheets-ui.shortcut.sheet.zoom-in",
  "[role=track] > a": "sheets-ui.shortcut.sheet.reset-zoom",
};

/** What Univer draws without a name and has no words for. */
const ownNames: Readonly<Record<string, keyof WorkbenchTexts["grid"]>> = {
  "[data-u-comp=defined-name] input": "nameBox",
  "[data-u-comp=formula-bar] button": "formulaBar",
  "button[data-u-comp=sheet-bar-append-button]": "newSheet",
  "[aria-haspopup] > button[data-u-comp=sheet-bar-append-button]": "allSheets",
  "[role=track] > button": "zoom",
};

/**
 * Mends Univer's markup for people who use no mouse: its canvases come first in the order of Tab, before the title bar, and
 * lead into the cells, out of which Tab does not lead; and many of its buttons have no name. Again whenever it draws anew.
 */
export function mendMarkup(grid: HTMLElement, univer: Univer, texts: WorkbenchTexts): void {
  const locale = univer.__getInjector().get(LocaleService);
  const names = [
    ...Object.entries(univerNames).map(([where, key]) => [where, locale.t(key)] as const),
    ...Object.entries(ownNames).map(([where, key]) => [where, texts.grid[key]] as const),
  ];
  const mend = () => {
    for (const canvas of grid.querySelectorAll("canvas")) canvas.tabIndex = -1;
    for (const [where, name] of names)
      for (const unnamed of grid.querySelectorAll(where)) unnamed.setAttribute("aria-label", name);
  };
  mend();
  new MutationObserver(onceAFrame(mend)).observe(grid, { childList: true, subtree: true });
}
