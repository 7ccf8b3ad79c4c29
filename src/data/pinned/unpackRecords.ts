import { Inflate, strFromU8 } from "fflate";
import { WorkbookError } from "../../errors.ts";
import { isAnswerTo } from "../query.ts";
import { fromBase64 } from "./base64.ts";
import { isPinnedEntry } from "./isPinnedEntry.ts";
import { newest } from "./packRecords.ts";
import type { Pinned, PinnedEntry } from "./pinned.ts";
import { PINNED_MAX_BYTES, PINNED_VERSION, readPart, type PinnedPart } from "./pinnedPart.ts";
import { sha256 } from "./sha256.ts";

const SLICE = 65_536;

/**
 * The data that a workbook's parts carry: all of it or none. Of several sets, which an interrupted pinning may
 * leave behind, the newest that is whole counts.
 *
 * @param xmls - parts of our namespace, in any order
 * @returns null if there are none
 * @throws WorkbookError "pinnedNewer" if a newer add-in wrote them, "pinnedDamaged" if they are not what was written
 */
export function unpackRecords(xmls: readonly string[]): Pinned | null {
  if (xmls.length === 0) return null;
  const parts = xmls.flatMap((xml) => readPart(xml) ?? []);
  for (const name of [...new Set(parts.map(nameOf))].sort().reverse()) {
    const pinned = whole(parts.filter((part) => nameOf(part) === name));
    if (pinned) return pinned;
  }
  const newer = parts.find(({ version }) => version > PINNED_VERSION);
  throw newer
    ? new WorkbookError("pinnedNewer", { version: newer.version })
    : new WorkbookError("pinnedDamaged", { parts: xmls.length });
}

/** What the parts of one set have in common; of two sets the newer sorts last. */
const nameOf = ({ hash, pinnedOn }: PinnedPart) => `${pinnedOn} ${hash}`;

/** A set's data, null where anything of it is missing, too much or altered. */
function whole(set: readonly PinnedPart[]): Pinned | null {
  const { parts, hash, pinnedOn, version } = set[0]!;
  const ordered = [...set].sort((a, b) => a.part - b.part);
  const isComplete = set.length === parts && ordered.every(({ part }, i) => part === i + 1);
  if (!isComplete || version > PINNED_VERSION) return null;
  const bytes = fromBase64(ordered.map(({ base64 }) => base64).join(""));
  const content = bytes && inflate(bytes);
  if (!content || sha256(content) !== hash) return null;
  const entries = parsed(strFromU8(content));
  return areEntries(entries) ? { entries, pinnedOn, asOf: newest(entries), hash } : null;
}

/** null for what is no JSON: a hash can be made for anything. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** null for what is not deflated data, ends too early, or grows beyond what is ever packed. */
function inflate(bytes: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let [size, isOver] = [0, false];
  const inflater = new Inflate((chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    isOver = final;
  });
  try {
    for (let start = 0; start < bytes.length && size <= PINNED_MAX_BYTES; start += SLICE)
      inflater.push(bytes.subarray(start, start + SLICE), start + SLICE >= bytes.length);
  } catch (error) {
    if (isFlateError(error)) return null;
    throw error;
  }
  return isOver && size <= PINNED_MAX_BYTES ? joined(chunks, size) : null;
}

/** fflate throws errors with a number for a code. */
const isFlateError = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "number";

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}

function areEntries(value: unknown): value is PinnedEntry[] {
  return (
    Array.isArray(value) &&
    value.every((entry) => isPinnedEntry(entry) && isAnswerTo(entry.query, entry.record))
  );
}
