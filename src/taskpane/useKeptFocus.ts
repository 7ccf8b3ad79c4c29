import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Keeps the keyboard where the work is: when the element that had the focus is gone after a change, the one given
 * takes it. Nothing is taken from a person who is elsewhere, in the workbook or in another field.
 *
 * @param target - may be focused; with a `tabIndex` of -1 it is not on the way of Tab
 * @param change - what may have taken the focused element away; nothing happens before its first change
 */
export function useKeptFocus(target: RefObject<HTMLElement | null>, change: unknown): void {
  const before = useRef(change);
  useLayoutEffect(() => {
    if (Object.is(before.current, change)) return;
    before.current = change;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isLost && document.hasFocus()) target.current?.focus();
  }, [target, change]);
}
