/** Excel on the web refuses requests above 5 MB; texts are escaped once more on the way, so stay well below. */
const CHUNK_BYTES = 1_500_000;
/** Often enough for a progress bar and a cancel button. */
export const CHUNK_ROWS = 5_000;

/**
 * Where a chunk of rows that begins at `start` must end (exclusive): as many rows as fit the limits, and
 * always at least one.
 */
export function chunkEnd(
  rows: readonly (readonly unknown[])[],
  start: number,
  { maxRows = CHUNK_ROWS, maxBytes = CHUNK_BYTES } = {},
): number {
  const last = Math.min(rows.length, start + maxRows);
  let bytes = 0;
  for (let row = start; row < last; row++) {
    bytes += new TextEncoder().encode(JSON.stringify(rows[row])).length;
    if (bytes > maxBytes) return Math.max(row, start + 1);
  }
  return last;
}
