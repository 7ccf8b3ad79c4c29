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
  "[data-u-command='sheet.command.set-range-text-color'] > [aria-haspopup]":
    "sheets-ui.toolbar.textColor.right",
  "[data-u-command='sheet.command.set-background-color'] > [aria-haspopup]":
    "sheets-ui.toolbar.fillColor.right",
  "[data-u-command='sheet.command.set-border-basic'] > [aria-haspopup]": "sheets-ui.toolbar.border.right",
  "[data-u-command='sheet.command.set-horizontal-text-align']": "sheets-ui.toolbar.horizontalAlignMode.main",
  "[data-u-command='sheet.command.set-vertical-text-align']": "sheets-ui.toolbar.verticalAlignMode.main",
  "[data-u-command='sheet.command.set-text-wrap']": "sheets-ui.toolbar.textWrapMode.main",
  "[data-u-command='sheet.command.set-text-rotation']": "sheets-ui.toolbar.textRotateMode.main",
  "button:has(+ * > [role=track])": "sheets-ui.shortcut.sheet.zoom-out",
  "div:has(> [role=track]) + button": "sheets-ui.shortcut.sheet.zoom-in",
  "[role=track] > a": "sheets-ui.shortcut.sheet.reset-zoom",
};

/** What Univer draws without a name and has no words for. */
const ownNames: Readonly<Record<string, keyof WorkbenchTexts["grid"]>> = {
  "[data-u-comp=defined-name] :is(input, [aria-haspopup])": "nameBox",
  "[data-u-comp=formula-bar] button": "formulaBar",
  "button[data-u-comp=sheet-bar-append-button]": "newSheet",
  "[aria-haspopup] > button[data-u-comp=sheet-bar-append-button]": "allSheets",
  "[role=track] > button": "zoom",
};

/** Openers of lists that Univer draws as plain boxes; those with a field or a button inside are reached through it. */
const OPENERS = "[aria-haspopup]:not(button, [role=combobox], :has(input, button))";

/**
 * Mends Univer's markup for people who use no mouse: its canvases come first in the order of Tab, before the title bar, and
 * lead into the cells, out of which Tab does not lead; openers of lists are not in that order at all; and many of its buttons
 * have no name. Again whenever it draws anew.
 */
export function mendMarkup(grid: HTMLElement, univer: Univer, texts: WorkbenchTexts): void {
  const locale = univer.__getInjector().get(LocaleService);
  const names = [
    ...Object.entries(univerNames).map(([where, key]) => [where, locale.t(key)] as const),
    ...Object.entries(ownNames).map(([where, key]) => [where, texts.grid[key]] as const),
  ];
  const mend = () => {
    for (const canvas of grid.querySelectorAll("canvas")) canvas.tabIndex = -1;
    for (const opener of grid.querySelectorAll<HTMLElement>(OPENERS)) {
      opener.tabIndex = 0;
      opener.role = "button";
    }
    for (const [where, name] of names)
      for (const unnamed of grid.querySelectorAll(where)) unnamed.setAttribute("aria-label", name);
  };
  mend();
  grid.addEventListener("keydown", openByKey);
  new MutationObserver(onceAFrame(mend)).observe(grid, { childList: true, subtree: true });
}

/** Boxes that open a menu hear the keys themselves; those that open anything else hear clicks only. */
function openByKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target.dataset["slot"] !== "popover-trigger") return;
  if (!target.matches(OPENERS) || (key !== "Enter" && key !== " ")) return;
  event.preventDefault();
  target.click();
}
