import { render } from "preact";
import { store } from "../data/addinStore.ts";
import { languageOf } from "../i18n/language.ts";
import { Pane } from "./Pane.tsx";
import { followTheme } from "./theme.ts";

/** Puts the pane into the page, in the host's language and colours. */
export async function mountPane(root: HTMLElement): Promise<void> {
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language;
  followTheme(document.documentElement);
  await loadStyle();
  render(<Pane store={store} language={language} />, root);
}

/** The style sheet comes with the pane, not with the cells' start; without it the pane still works. */
function loadStyle(): Promise<unknown> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("./taskpane.css", import.meta.url).href;
  const settled = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return settled;
}
