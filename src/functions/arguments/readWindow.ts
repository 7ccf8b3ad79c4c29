import { parseWindow, type Window } from "../../finance/returns/window.ts";
import { wordValue } from "./plainValue.ts";

/** A window such as 1M or YTD, in any case; null where blank. @throws InputError if it is none */
export function readWindow(given: unknown): Window | null {
  const plain = wordValue(given);
  return plain === null ? null : parseWindow(String(plain));
}
