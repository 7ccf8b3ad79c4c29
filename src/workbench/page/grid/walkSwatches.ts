import { nearest } from "./nearest.ts";

const PICKER = "[data-u-comp=color-picker]";

/** The list that a picker of colours is an item of goes through its items only, and takes Enter for itself. */
export function walkSwatches(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const isSpent = target.closest(PICKER) ? walkFrom(target, key) : enterFrom(target, key);
  if (!isSpent) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function walkFrom(swatch: HTMLElement, key: string): boolean {
  const next = nearest(swatch, swatchesIn(swatch.closest(PICKER)), key);
  next?.focus();
  const isChosen = key === "Enter" || key === " ";
  if (isChosen) swatch.click();
  return isChosen || next !== null;
}

function enterFrom(item: HTMLElement, key: string): boolean {
  const picker = item.role === "menuitem" ? item.querySelector(PICKER) : null;
  if (!picker || (key !== "ArrowDown" && key !== "ArrowRight")) return false;
  swatchesIn(picker)[0]?.focus();
  return true;
}

const swatchesIn = (picker: Element | null): HTMLElement[] => [
  ...(picker?.querySelectorAll<HTMLElement>("button, a") ?? []),
];
