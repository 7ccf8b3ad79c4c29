import { browserStorage } from "./browserStorage.ts";

const KEY = "recentTickers";
const KEPT = 8;

/** Tickers used last by this person, newest first. */
export function recentTickers(): readonly string[] {
  const stored = browserStorage.get(KEY);
  return Array.isArray(stored) ? stored.filter((each) => typeof each === "string").slice(0, KEPT) : [];
}

export function rememberTickers(tickers: readonly string[]): void {
  browserStorage.set(KEY, [...new Set([...tickers, ...recentTickers()])].slice(0, KEPT));
}
