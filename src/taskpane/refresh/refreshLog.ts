import type { Change } from "../../sheets/refresh/refreshCells.ts";

/** A change, and the ISO instant of the refresh that found it. */
export interface LogLine extends Change {
  readonly at: string;
}

/** The newest changes are kept. */
export const MAX_LINES = 1_000;

/** A log with more changes, the newest first. */
export function withChanges(
  log: readonly LogLine[],
  changes: readonly Change[],
  at: string,
): readonly LogLine[] {
  return [...changes.slice(0, MAX_LINES).map((change) => ({ ...change, at })), ...log].slice(0, MAX_LINES);
}
