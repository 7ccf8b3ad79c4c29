import "../page.css";
import { aboutLanguages, languages } from "../../language.ts";
import { element } from "./element.ts";
import type { Pane } from "./pane.ts";
import { changePreferences, type Preferences } from "./preferences.ts";
import type { WorkbenchTexts } from "./texts.ts";

/** The parts of the page that others fill. */
export interface Frame {
  readonly sheet: HTMLElement;
  readonly grid: HTMLElement;
  readonly state: HTMLElement;
  readonly cellError: HTMLElement;
  /** Sets the name of the workbook in the title bar. */
  name(book: string): void;
  /** Puts the ribbon in its place. */
  setRibbon(ribbon: HTMLElement): void;
}

/** The page around the grid: title bar, ribbon, sheet and pane, status bar. */
export function createFrame(
  root: HTMLElement,
  texts: WorkbenchTexts,
  preferences: Preferences,
  pane: Pane,
  actions: { readonly open: () => void; readonly save: () => void },
): Frame {
  const { language, theme } = preferences;
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = theme;
  document.title = texts.title;

  const book = element("span", { class: "book" });
  const button = (label: string, onclick: () => void, id: string) =>
    element("button", { type: "button", id, onclick }, label);
  const grid = element("div", { class: "grid" });
  const sheet = element("main", { class: "sheet", "aria-label": texts.spreadsheet }, grid);
  const state = element("span", { class: "state", role: "status" }, texts.loading);
  const keys = element("span", { class: "keys" }, texts.keys);
  const cellError = element("span", { class: "cell-error", role: "status" });
  const ribbon = element("nav", { class: "ribbon", "aria-label": texts.ribbon });

  root.append(
    element(
      "header",
      { class: "titlebar" },
      element("img", { src: "../assets/icon-32.png", alt: "" }),
      element("h1", {}, texts.title),
      book,
      button(texts.open, actions.open, "open"),
      button(texts.save, actions.save, "save"),
      ...languages
        .filter((other) => other !== language)
        .map((other) =>
          button(
            aboutLanguages[other].name,
            () => changePreferences({ language: other }),
            `language-${other}`,
          ),
        ),
      button(
        theme === "dark" ? texts.light : texts.dark,
        () => changePreferences({ theme: theme === "dark" ? "light" : "dark" }),
        "theme",
      ),
    ),
    ribbon,
    element("div", { class: "work" }, sheet, pane.side),
    element("footer", { class: "statusbar", "aria-label": texts.status }, state, cellError, keys),
  );
  return {
    sheet,
    grid,
    state,
    cellError,
    name: (text) => (book.textContent = text),
    setRibbon: (strip) => ribbon.replaceWith(strip),
  };
}
