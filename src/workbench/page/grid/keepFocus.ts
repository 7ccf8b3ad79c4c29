import { focusCells } from "../frame/parts.ts";
import { onceAFrame } from "./onceAFrame.ts";

/**
 * When what had the focus is gone, as with a menu or a dialog that was closed, the cells get it: from nowhere, keys lead
 * nowhere. Whoever clicks beside everything keeps the focus there.
 */
export function keepFocus(): void {
  let last: Element | null = null;
  document.addEventListener("focusin", ({ target }) => (last = target as Element));
  const look = onceAFrame(() => {
    const isGone = last && !last.checkVisibility({ visibilityProperty: true });
    if (isGone && document.activeElement === document.body) focusCells();
  });
  new MutationObserver(look).observe(document.body, { childList: true });
  window.addEventListener("keyup", look);
}
