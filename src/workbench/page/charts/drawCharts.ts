import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../../book/book.ts";
import type { CellValue } from "../../book/bookData.ts";
import { shown } from "../../book/cells/shown.ts";
import { parseReference } from "../../xlsx/writing/referenceValues.ts";
import { gridOrigin } from "../grid/cellPlace.ts";
import { chartOverlay } from "./chartOverlay.ts";
import { element } from "../frame/element.ts";
import { onceAFrame } from "../grid/onceAFrame.ts";
import type { Preferences } from "../frame/preferences.ts";
import { viewport } from "../grid/viewport.ts";

/** Draws the charts of the sheet in front over the grid, and keeps them in place and up to date. */
export function drawCharts(book: Book, api: FUniver, sheet: HTMLElement, theme: Preferences["theme"]): void {
  const window = element("div", { class: "charts" });
  sheet.append(window);
  const overlay = chartOverlay(window, { theme, format: shown, font: getComputedStyle(window).fontFamily });

  const read = (reference: string): CellValue[] => {
    const found = parseReference(reference);
    const id = book.sheets.find(({ name }) => name.toLowerCase() === found?.sheet.toLowerCase())?.id;
    return found && id !== undefined ? book.values(id, found.area).flat() : [];
  };
  const place = () => {
    const view = viewport(api);
    if (!view) return;
    const header = view.place({ x: view.scrolled.x, y: view.scrolled.y });
    const top = gridOrigin(sheet) + header.y;
    window.style.inset = `${top}px 0 40px ${header.x}px`;
    overlay.place((left, down) => {
      const { x, y } = view.place({ x: left, y: down });
      return { left: x - header.x, top: y - header.y, zoom: view.zoom };
    });
  };
  const draw = () => {
    overlay.draw(book.charts(book.activeSheet), read);
    place();
  };

  // a filling changes formats hundreds of times, whatever sheet is in front
  const drawSoon = onceAFrame(draw);
  // a chart in the way of the wheel must not stop the sheet
  window.addEventListener("wheel", (event) => {
    const grid = sheet.querySelector("canvas[id^=univer-sheet-main-canvas]");
    grid?.dispatchEvent(new WheelEvent(event.type, event));
  });
  book.onCalculated(drawSoon);
  book.onChange(drawSoon);
  api.addEvent(api.Event.Scroll, place);
  api.addEvent(api.Event.SheetZoomChanged, place);
  new ResizeObserver(place).observe(sheet);
  draw();
}
