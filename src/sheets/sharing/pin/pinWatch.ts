import type { Pinned } from "../../../data/pinned/pinned.ts";

/** What of pinned data a workbook carries. */
export type PinState =
  | { readonly state: "reading" | "none" }
  | { readonly state: "pinned"; readonly pinned: Pinned }
  /** There is something, and it cannot be used; why. */
  | { readonly state: "unusable"; readonly error: unknown };

let current: PinState = { state: "reading" };
const listeners = new Set<(state: PinState) => void>();

/** The state of the workbook's pinned data, one for the whole add-in: its workbook is one, too. */
export const pinState = (): PinState => current;

export function setPinState(state: PinState): void {
  current = state;
  for (const listener of listeners) listener(state);
}

/** Calls the listener whenever the state changes. @returns a function that ends it */
export function watchPin(listener: (state: PinState) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
