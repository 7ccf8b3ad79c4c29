import { languageOf, type Language } from "../../language.ts";

/** How a person wants the workbench: asked for in the address, else remembered, else as the browser is set. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const KEY = "smallcap.workbench";

/** Reads the address first (?lang=ko&theme=dark), then what was remembered, then the browser's settings. */
export function readPreferences(search = location.search): Preferences {
  const asked = new URLSearchParams(search);
  const kept = remembered();
  const language = asked.get("lang") ?? kept.language ?? navigator.language;
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  // a contrast theme colours the page whatever was chosen: cells of the other theme could not be read on it
  const isForced = matchMedia("(forced-colors: active)").matches;
  const theme = isForced ? system : (asked.get("theme") ?? kept.theme ?? system);
  return {
    language: languageOf(language),
    theme: theme === "dark" ? "dark" : "light",
  };
}

/**
 * Starts the page again with a choice: office.js reads language and theme once, as in Excel. It is remembered; where
 * storage is switched off, the address says it instead.
 */
export function changePreferences(
  change: Partial<Preferences>,
  goTo = (url: URL) => location.assign(url),
): void {
  const { language, theme } = { ...readPreferences(), ...change };
  const address = new URL(location.href);
  if (remember({ language, theme })) {
    address.searchParams.delete("lang");
    address.searchParams.delete("theme");
  } else {
    address.searchParams.set("lang", language);
    address.searchParams.set("theme", theme);
  }
  goTo(address);
}

/** @returns whether the browser keeps it */
function remember(preferences: Preferences): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
    return true;
  } catch {
    return false; // storage switched off, or full
  }
}

function remembered(): { language?: string; theme?: string } {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as { language?: string; theme?: string };
  } catch {
    // storage switched off, or not ours: nothing is remembered, and nothing depends on it
    return {};
  }
}
