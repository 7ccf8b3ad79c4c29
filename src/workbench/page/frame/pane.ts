import { element } from "./element.ts";
import { splitter } from "./splitter.ts";
import type { WorkbenchTexts } from "./texts.ts";

/** The add-in's page beside the grid. Hiding it keeps it running: functions live in it too. */
export interface Pane {
  readonly side: HTMLElement;
  readonly frame: HTMLIFrameElement;
  isShown: boolean;
  onShown: ((isShown: boolean) => void) | null;
  /** Does something with the window of the add-in's page, each time one is loaded. */
  onLoad(work: (page: Window) => void): void;
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
  side.prepend(splitter(side, texts.paneWidth));
  const pane: Pane = {
    side,
    frame,
    onShown: null,
    onLoad: (work) =>
      frame.addEventListener("load", () => {
        if (frame.contentWindow) work(frame.contentWindow);
      }),
    get isShown() {
      return !side.hidden;
    },
    set isShown(shown) {
      if (shown === !side.hidden) return;
      side.hidden = !shown;
      this.onShown?.(shown);
    },
  };
  closing.addEventListener("click", () => (pane.isShown = false));
  return pane;
}
