/** Where Univer hears the keys while cells are walked through. */
const CELLS = "#__editor___INTERNAL_EDITOR__DOCS_NORMAL";

/** The parts of the page in their order, and what gets the focus in each. */
const parts = [
  { whole: ".titlebar", entry: "button" },
  { whole: ".ribbon", entry: "button" },
  { whole: ".sheet", entry: CELLS },
  { whole: ".sheet [role=tablist]", entry: "[role=tab][tabindex='0']" },
  { whole: ".pane:not([hidden])", entry: "header button" },
] as const;

/**
 * Ctrl+F6 goes to the next part of the page, with Shift to the one before, as in Excel for the web: in cells Tab
 * means the next cell, so without it nobody gets out of them by keyboard. In a part that was left the focus is
 * again where it was; in the sheet it is always in the cells.
 *
 * @param inside - a window whose keys are heard: the page's own, or that of a frame in it
 */
export function listenToParts(inside: Window): void {
  inside.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      focusNextPart(event.shiftKey ? -1 : 1);
    },
    { capture: true },
  );
}

/** Gives the focus to the cells, so that typing goes there. */
export const focusCells = (): void => document.querySelector<HTMLElement>(CELLS)?.focus();

/** Whether an element is where keys go while cells are walked through. */
export const isCells = (element: Element): boolean => element.matches(CELLS);

/** What had the focus in a part when Ctrl+F6 left it. */
const left = new WeakMap<Element, HTMLElement>();

function focusNextPart(step: 1 | -1): void {
  const shown = parts.flatMap(({ whole, entry }) => {
    const part = document.querySelector<HTMLElement>(whole);
    return part ? [{ part, entry }] : [];
  });
  const active = document.activeElement as HTMLElement;
  // the tabs are in the sheet: the last that holds the focus is the part it is in
  const from = shown.findLastIndex(({ part }) => part.contains(active));
  if (from >= 0) left.set(shown[from]!.part, active);
  const start = from < 0 && step < 0 ? 0 : from;
  const { part, entry } = shown[(start + step + shown.length) % shown.length]!;
  const before = entry === CELLS ? undefined : left.get(part);
  (before?.isConnected ? before : part.querySelector<HTMLElement>(entry))?.focus();
}
