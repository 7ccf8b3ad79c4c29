/** Excel on the web refuses requests above 5 MB; texts are escaped once more on the way, so stay well below. */
const CHUNK_BYTES = 1_500_000;

/**
 * Where a chunk of rows that begins at `start` must end (exclusive): as many rows as fit the limits, and
 * always at least one.
 */
export function chunkEnd(
  rows: readonly (readonly unknown[])[],
  start: number,
  { maxRows, maxBytes = CHUNK_BYTES }: { readonly maxRows: number; readonly maxBytes?: number },
): number {
  const last = Math.min(rows.length, start + maxRows);
  let bytes = 0;
  for (let row = start; row < last; row++) {
    bytes += new TextEncoder().encode(JSON.stringify(rows[row])).length;
    if (bytes > maxBytes) return Math.max(row, start + 1);
  }
  return last;
}
