import { browserStorage } from "../browserStorage.ts";

const KEY = "lastRefresh";

/** ISO instant of the last refresh in this browser, null before the first. */
export function lastRefresh(): string | null {
  const at = browserStorage.get(KEY);
  return typeof at === "string" && !Number.isNaN(Date.parse(at)) ? at : null;
}

export const rememberRefresh = (at: string): void => browserStorage.set(KEY, at);
