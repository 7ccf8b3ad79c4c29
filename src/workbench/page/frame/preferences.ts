import { languageOf, type Language } from "../../language.ts";

/** How a person wants the workbench: asked for in the address, else remembered, else as the browser is set. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const KEY = "smallcap.workbench";

/** What a person has chosen so far; the browser's settings decide the rest. */
type Chosen = { readonly [K in keyof Preferences]?: string };

/** Reads the address first (?lang=ko&theme=dark), then what was remembered, then the browser's settings. */
export function readPreferences(search = location.search): Preferences {
  const { language = navigator.language, theme } = chosen(search);
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  // a contrast theme colours the page whatever was chosen: cells of the other theme could not be read on it
  const isForced = matchMedia("(forced-colors: active)").matches;
  return {
    language: languageOf(language),
    theme: (isForced ? system : (theme ?? system)) === "dark" ? "dark" : "light",
  };
}

/**
 * Starts the page again with a choice: office.js reads language and theme once, as in Excel. It is remembered; where
 * storage is switched off, the address says it instead. What was not chosen goes on following the browser's settings.
 */
export function changePreferences(
  change: Partial<Preferences>,
  goTo = (url: URL) => location.assign(url),
): void {
  const choice = { ...chosen(location.search), ...change };
  const address = new URL(location.href);
  const isKept = remember(choice);
  for (const [name, value] of [
    ["lang", choice.language],
    ["theme", choice.theme],
  ] as const) {
    if (isKept || value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  goTo(address);
}

function chosen(search: string): Chosen {
  const asked = new URLSearchParams(search);
  const language = asked.get("lang");
  const theme = asked.get("theme");
  return { ...remembered(), ...(language !== null && { language }), ...(theme !== null && { theme }) };
}

/** @returns whether the browser keeps it */
function remember(choice: Chosen): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
    return true;
  } catch {
    return false; // storage switched off, or full
  }
}

function remembered(): Chosen {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Chosen;
  } catch {
    // storage switched off, or not ours: nothing is remembered, and nothing depends on it
    return {};
  }
}
