import { render } from "preact";
import { store } from "../../data/addinStore.ts";
import { languageOf } from "../../i18n/language.ts";
import { Pane } from "./Pane.tsx";
import { followTheme } from "./theme.ts";

/** Puts the pane into the page, in the host's language and colours. */
export function mountPane(root: HTMLElement): void {
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language;
  followTheme(document.documentElement);
  render(<Pane store={store} language={language} />, root);
}
