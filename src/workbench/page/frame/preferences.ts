/** How a person wants the workbench: asked for in the address, else remembered, else as the browser is set. */
export interface Preferences {
  readonly language: "en" | "ko";
  readonly theme: "light" | "dark";
}

const KEY = "smallcap.workbench";

/** Reads the address first (?lang=ko&theme=dark), then what was remembered, then the browser's settings. */
export function readPreferences(search = location.search): Preferences {
  const asked = new URLSearchParams(search);
  const kept = remembered();
  const language = asked.get("lang") ?? kept.language ?? navigator.language;
  const theme =
    asked.get("theme") ??
    kept.theme ??
    (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  return {
    language: language.toLowerCase().startsWith("ko") ? "ko" : "en",
    theme: theme === "dark" ? "dark" : "light",
  };
}

/** Remembers a choice and starts the page again with it: office.js reads language and theme once, as in Excel. */
export function changePreferences(change: Partial<Preferences>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...readPreferences(), ...change }));
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  address.searchParams.delete("theme");
  location.assign(address);
}

function remembered(): { language?: string; theme?: string } {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as { language?: string; theme?: string };
  } catch {
    // storage switched off, or not ours: nothing is remembered, and nothing depends on it
    return {};
  }
}
