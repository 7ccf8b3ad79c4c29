/** Excel on the web refuses requests above 5 MB: half of it, since formats and the like go with the cells. */
const CHUNK_BYTES = 2_500_000;

/** The longest number, such as -1.2345678901234567e-100, and what parts it from the next. */
const NUMBER_BYTES = 25;
/** A letter of Korean takes three bytes, and a quotation mark four: it is escaped, and once more on the way. */
const LETTER_BYTES = 4;
const MARKS_BYTES = 5;

/**
 * Where a chunk of rows that begins at `start` must end (exclusive): as many rows as fit the limits, and
 * always at least one. Cells count as what they take at most, which costs nothing to know.
 */
export function chunkEnd(
  rows: readonly (readonly (number | string | boolean)[])[],
  start: number,
  { maxRows, maxBytes = CHUNK_BYTES }: { readonly maxRows: number; readonly maxBytes?: number },
): number {
  const last = Math.min(rows.length, start + maxRows);
  let bytes = 0;
  for (let row = start; row < last; row++) {
    for (const cell of rows[row]!)
      bytes += typeof cell === "string" ? cell.length * LETTER_BYTES + MARKS_BYTES : NUMBER_BYTES;
    if (bytes > maxBytes) return Math.max(row, start + 1);
  }
  return last;
}
