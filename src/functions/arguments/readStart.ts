import { parseWindow, type Window } from "../../finance/returns/window.ts";
import { wordValue } from "./plainValue.ts";
import { readDate } from "./readDate.ts";

/** Where a history starts: on a day, or a window before its end. */
export type Start =
  { readonly kind: "date"; readonly date: string } | { readonly kind: "window"; readonly window: Window };

/** A start as a date or as a window such as 5Y; null where blank. @throws InputError if it is neither */
export function readStart(given: unknown): Start | null {
  const plain = wordValue(given);
  if (plain === null) return null;
  if (typeof plain === "string" && /^(?:\d+[WMY]|[MYI]TD)$/iu.test(plain))
    return { kind: "window", window: parseWindow(plain) };
  const date = readDate(plain, "start");
  return date === null ? null : { kind: "date", date };
}
