import { type Univer } from "@univerjs/core";
import type { WorkbenchTexts } from "../frame/texts.ts";
import { naming } from "./names.ts";
import { onceAFrame } from "./onceAFrame.ts";
import { walkSwatches } from "./walkSwatches.ts";

/** Openers of lists that Univer draws as plain boxes; those with a field or a button inside are reached through it. */
const OPENERS = "[aria-haspopup]:not(button, [role=combobox], :has(input, button))";

/** What else Univer draws as boxes that hear clicks alone: of the formula bar, and "More colors" under the swatches. */
const BOXES = "[data-u-comp=formula-bar] :is(span, div):has(> svg), [data-u-comp=color-picker] a";

/** What Univer marks a box with that does something now: what cancels and enters does when a cell is edited. */
const ACTS = ".univer-cursor-pointer";

/** Tools that are on or off. */
const TOGGLES = "bold italic underline stroke".split(" ").map((name) => `sheet.command.set-range-${name}`);

/** What Univer marks a tool with that is on, for the eye alone. */
const PRESSED = "!univer-bg-gray-200";

/**
 * Mends Univer's markup for people who use no mouse: its canvases come first in the order of Tab, before the title bar, and
 * lead into the cells, out of which Tab does not lead; openers of lists are not in that order at all; many of its buttons
 * have no name; and what is on is told by colour alone. Again whenever it draws anew, in the grid or over it.
 */
export function mendMarkup(grid: HTMLElement, univer: Univer, texts: WorkbenchTexts): void {
  const name = naming(univer, texts);
  const mend = () => {
    for (const canvas of grid.querySelectorAll("canvas")) canvas.tabIndex = -1;
    for (const root of [grid, ...overlays()]) {
      observer.observe(root, { childList: true, subtree: true, attributeFilter: ["class"] });
      makeButtons(root);
      tellPressed(root);
      name(root);
    }
  };
  const observer = new MutationObserver(onceAFrame(mend));
  observer.observe(document.body, { childList: true });
  mend();
  document.addEventListener("keydown", openByKey);
  window.addEventListener("keydown", walkSwatches, { capture: true });
}

/** Univer's drop-downs, menus and dialogs: they lie beside the page. */
const overlays = (): Iterable<Element> => document.querySelectorAll("body > :not(#workbench, script)");

function makeButtons(root: Element): void {
  for (const opener of root.querySelectorAll<HTMLElement>(OPENERS)) {
    opener.tabIndex = 0;
    opener.role = "button";
  }
  for (const box of root.querySelectorAll<HTMLElement>(BOXES)) {
    const acts = box.matches(ACTS);
    box.tabIndex = acts ? 0 : -1;
    box.role = "button";
    box.ariaDisabled = String(!acts);
  }
  const formulaBar = root.querySelector("[data-u-comp=formula-bar]");
  const isExpanded = formulaBar?.classList.contains("univer-h-20") ?? false;
  formulaBar?.querySelector("div:has(> svg)")?.setAttribute("aria-expanded", String(isExpanded));
}

function tellPressed(root: Element): void {
  for (const id of TOGGLES)
    for (const tool of root.querySelectorAll(`button[data-u-command='${id}']`))
      tool.ariaPressed = String(tool.classList.contains(PRESSED));
}

/** Boxes that open a menu hear the keys themselves; those that open anything else hear clicks only. */
function openByKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || (key !== "Enter" && key !== " ")) return;
  const isOpener = target.matches(OPENERS) && target.dataset["slot"] === "popover-trigger";
  if (!isOpener && !target.matches(BOXES)) return;
  event.preventDefault();
  target.click();
}
