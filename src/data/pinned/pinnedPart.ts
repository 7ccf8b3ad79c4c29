/** Tells our custom XML parts from everybody else's. */
export const PINNED_NAMESPACE = "urn:smallcap:pinned";
/** The format written; parts of a higher one were written by a newer add-in. */
export const PINNED_VERSION = 1;
/** Most bytes that parts may unfold to: more than most workbooks use (a fund's daily history is 0.3 MB), less than harms. */
export const PINNED_MAX_BYTES = 64_000_000;

/** One custom XML part: a slice of the compressed data, and what belongs to the whole. */
export interface PinnedPart {
  readonly version: number;
  readonly hash: string;
  readonly pinnedOn: string;
  /** Which slice, from 1, of how many. */
  readonly part: number;
  readonly parts: number;
  readonly base64: string;
}

export function writePart({ version, hash, pinnedOn, part, parts, base64 }: PinnedPart): string {
  return `<pinned xmlns="${PINNED_NAMESPACE}" version="${version}" hash="${hash}" pinned-on="${pinnedOn}" part="${part}" parts="${parts}">${base64}</pinned>`;
}

/** A part as it was written; null for what is no part of ours, whatever its namespace. */
export function readPart(xml: string): PinnedPart | null {
  const found =
    /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<pinned((?:\s+[\w-]+="[^"<>]*")*)\s*>([A-Za-z0-9+/=\s]*)<\/pinned>\s*$/.exec(
      xml,
    );
  if (!found) return null;
  const attributes = new Map(
    Array.from(found[1]!.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name!, value!]),
  );
  const text = (name: string) => attributes.get(name) ?? "";
  const [version, part, parts] = ["version", "part", "parts"].map((name) => Number(text(name))) as [
    number,
    number,
    number,
  ];
  const head = { version, hash: text("hash"), pinnedOn: text("pinned-on"), part, parts };
  return isSound(head) ? { ...head, base64: found[2]!.replace(/\s+/g, "") } : null;
}

function isSound({ version, hash, pinnedOn, part, parts }: Omit<PinnedPart, "base64">): boolean {
  const isCounted = [version, part, parts].every((n) => Number.isInteger(n) && n >= 1) && part <= parts;
  return isCounted && /^[0-9a-f]{64}$/.test(hash) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(pinnedOn);
}
