import { element } from "./element.ts";

/** Pixels that one press of an arrow key moves it. */
const STEP = 16;

/** The bar at the edge of the pane: dragged with the pointer, or moved with the arrow keys. Its value is the pane's width. */
export function splitter(side: HTMLElement, label: string): HTMLElement {
  const bar = element("div", {
    class: "splitter",
    role: "separator",
    "aria-label": label,
    "aria-orientation": "vertical",
    "aria-valuenow": "0",
    tabindex: "0",
  });
  const widen = (pixels: number) => {
    const { width, minWidth, maxWidth } = getComputedStyle(side);
    const [narrowest, widest] = [parseFloat(minWidth), parseFloat(maxWidth)];
    // what it is on its way to, not what it is just now: a change of width takes a moment
    const wanted = parseFloat(side.style.width || width) + pixels;
    const wide = Math.round(Math.max(narrowest, Math.min(wanted, widest)));
    if (pixels !== 0) side.style.width = `${String(wide)}px`;
    bar.setAttribute("aria-valuemin", String(Math.round(narrowest)));
    bar.setAttribute("aria-valuemax", String(Math.round(widest)));
    bar.setAttribute("aria-valuenow", String(wide));
  };
  bar.addEventListener("focus", () => widen(0));
  bar.addEventListener("pointerdown", (down) => {
    bar.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => widen(-event.movementX);
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", () => bar.removeEventListener("pointermove", move), { once: true });
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") widen(STEP);
    if (event.key === "ArrowRight") widen(-STEP);
  });
  return bar;
}
