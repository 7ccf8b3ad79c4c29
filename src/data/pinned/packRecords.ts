import { deflateSync, strToU8 } from "fflate";
import { WorkbookError } from "../../errors.ts";
import { queryKey } from "../query.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { PINNED_MAX_BYTES, PINNED_VERSION, writePart } from "./pinnedPart.ts";
import type { Pinned, PinnedEntry } from "./pinned.ts";
import { publicUrl } from "./publicUrl.ts";
import { sha256 } from "./sha256.ts";
import { toBase64 } from "./base64.ts";

/** Characters of base64 in one part: with what surrounds them well below the 1 MB that hosts take. */
const PART_LENGTH = 700_000;
const MEGABYTE = 1_000_000;

/** Pinned data, and the custom XML parts that carry it. */
export interface Packed {
  readonly pinned: Pinned;
  readonly parts: readonly string[];
}

/**
 * Packs records into custom XML parts: canonical JSON, deflated, in base64, cut below 1 MB a part. Of the
 * addresses in the records only the public part goes in; the chain's own (service, keys) never are in records.
 *
 * @param entries - at least one
 * @param pinnedOn - ISO instant
 * @param maxBytes - of JSON; what is larger could not be read again
 * @throws WorkbookError "pinnedTooLarge"
 */
export function packRecords(
  entries: readonly PinnedEntry[],
  pinnedOn: string,
  maxBytes = PINNED_MAX_BYTES,
): Packed {
  const kept = new Map(
    entries.map(({ query, record }) => [queryKey(query), { query, record: shared(record) }]),
  );
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const content = strToU8(canonicalJson(sorted));
  if (content.length > maxBytes)
    throw new WorkbookError("pinnedTooLarge", {
      megabytes: Math.ceil(content.length / MEGABYTE),
      limit: Math.floor(maxBytes / MEGABYTE),
    });
  const hash = sha256(content);
  const base64 = toBase64(deflateSync(content, { level: 9 }));
  const parts = Math.max(1, Math.ceil(base64.length / PART_LENGTH));
  const pinned = { entries: sorted, pinnedOn, asOf: newest(sorted), hash };
  return {
    pinned,
    parts: Array.from({ length: parts }, (_, i) =>
      writePart({
        version: PINNED_VERSION,
        hash,
        pinnedOn,
        part: i + 1,
        parts,
        base64: base64.slice(i * PART_LENGTH, (i + 1) * PART_LENGTH),
      }),
    ),
  };
}

const shared = (record: PinnedEntry["record"]): PinnedEntry["record"] => ({
  ...record,
  sourceUrl: publicUrl(record.sourceUrl),
  quality: "workbook", // so that the same data has the same hash, pinned from wherever
});

/** ISO date of the newest figure. */
export const newest = (entries: readonly PinnedEntry[]): string =>
  entries.reduce((last, { record: { asOf } }) => (asOf > last ? asOf : last), "");
