import { zipSync } from "fflate";

/** Any fixed day will do: the same workbook makes the same bytes. */
const MTIME = "1980-01-02T00:00:00";

/** A zip of the parts, in their order. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: MTIME });
}
