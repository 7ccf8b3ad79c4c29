import { element } from "./element.ts";
import type { WorkbenchTexts } from "./texts.ts";

/** The add-in's page beside the grid. Hiding it keeps it running: functions live in it too. */
export interface Pane {
  readonly parts: readonly HTMLElement[];
  readonly frame: HTMLIFrameElement;
  isShown: boolean;
  onShown: ((isShown: boolean) => void) | null;
}

/** The frame is given its address when the host is ready, since office.js asks for the host as it loads. */
export function createPane(texts: WorkbenchTexts): Pane {
  const frame = element("iframe", { title: texts.pane });
  const closing = element(
    "button",
    { type: "button", "aria-label": texts.closePane, title: texts.closePane },
    "✕",
  );
  const side = element(
    "aside",
    { class: "pane", "aria-label": texts.pane },
    element("header", {}, texts.pane, closing),
    frame,
  );
  const bar = splitter(side, texts.paneWidth);
  const pane: Pane = {
    parts: [bar, side],
    frame,
    onShown: null,
    get isShown() {
      return !side.hidden;
    },
    set isShown(shown) {
      if (shown === !side.hidden) return;
      side.hidden = !shown;
      bar.hidden = !shown;
      this.onShown?.(shown);
    },
  };
  closing.addEventListener("click", () => (pane.isShown = false));
  return pane;
}

/** Dragged with the pointer, or moved with the arrow keys. */
function splitter(side: HTMLElement, label: string): HTMLElement {
  const bar = element("div", {
    class: "splitter",
    role: "separator",
    "aria-label": label,
    "aria-orientation": "vertical",
    tabindex: "0",
  });
  const widen = (pixels: number) =>
    (side.style.width = `${String(side.getBoundingClientRect().width + pixels)}px`);
  bar.addEventListener("pointerdown", (down) => {
    bar.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => widen(-event.movementX);
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", () => bar.removeEventListener("pointermove", move), { once: true });
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") widen(16);
    if (event.key === "ArrowRight") widen(-16);
  });
  return bar;
}
