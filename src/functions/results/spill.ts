import { InputError } from "../../errors.ts";
import { hasDataTypes } from "../host.ts";
import { isFailure } from "./cellError.ts";
import { hostValue } from "./hostValue.ts";
import { MAX_CELLS } from "./maxCells.ts";
import type { Shown } from "./shown.ts";

/** Above this many cells numbers come without formats, which would make a result several times as large. */
const MAX_FORMATTED = 20_000;
/** The same for cards, which are larger still, and slow Excel down. */
const MAX_CARDS = 1_000;
/** Excel takes 5 MB a call and hangs on more; what it wraps around a result is to fit in too. */
const MAX_BYTES = 4_800_000;
/** Results with fewer cells than this, cards aside, are not worth weighing. */
const LIGHT_CELLS = 5_000;

/**
 * A result in the form Excel takes: rows of one length, without a gap, NaN or null. A failure in a range
 * is an error in its cell and leaves the others alone; the failure of a single cell is thrown, since only
 * then every Excel shows its message.
 *
 * @throws InputError if it is too large
 */
export function spill(rows: readonly (readonly Shown[])[]): unknown[][] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const count = Math.max(rows.length, 1) * columns;
  checkSize(count);
  if (count === 1) return oneCell(rows[0]?.[0] ?? null);
  const rich = hasDataTypes() ? { numbers: count <= MAX_FORMATTED, cards: count <= MAX_CARDS } : PLAIN;
  const cells = rows.map((row) => Array.from({ length: columns }, (_, i) => hostValue(row[i] ?? null, rich)));
  if (count > LIGHT_CELLS) checkWeight(cells);
  return cells;
}

/** A result of one cell. @throws its failure, since only then every Excel shows its message */
export function oneCell(shown: Shown): unknown[][] {
  if (isFailure(shown)) throw shown;
  return [[hostValue(shown, hasDataTypes() ? RICH : PLAIN)]];
}

const RICH = { numbers: true, cards: true };
const PLAIN = { numbers: false, cards: false };

/** @throws InputError if a result of so many cells would be too large. Known before the work, it is said at once. */
export function checkSize(count: number): void {
  if (count > MAX_CELLS) throw new InputError("tooLarge", { what: "cells", count, limit: MAX_CELLS });
}

/** Long texts and errors with their messages can weigh too much even in few cells. */
function checkWeight(cells: readonly (readonly unknown[])[]): void {
  const count = new TextEncoder().encode(JSON.stringify(cells)).length;
  if (count > MAX_BYTES) throw new InputError("tooLarge", { what: "bytes", count, limit: MAX_BYTES });
}
