import { parseXml } from "./parseXml.ts";
import { readRelationships, relationshipsPath, type Relationship } from "./relationships.ts";
import { unpack } from "./unpack.ts";
import { XlsxError } from "./xlsxError.ts";
import type { XmlElement } from "./xmlElement.ts";

/** A package being read. It remembers which parts were understood; the others are foreign. */
export class OpenPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  private readonly read = new Set<string>();

  constructor(bytes: Uint8Array) {
    this.parts = unpack(bytes);
  }

  /** Marks a part as understood. */
  take(path: string): Uint8Array | undefined {
    const part = this.parts.get(path);
    if (part) this.read.add(path);
    return part;
  }

  /** A part as XML, without taking it; undefined where there is none. */
  peek(path: string): XmlElement | undefined {
    const part = this.parts.get(path);
    return part && parseXml(decode(part, path));
  }

  /** Takes a part as XML; undefined where there is none. */
  xml(path: string | undefined): XmlElement | undefined {
    return path !== undefined && this.take(path) ? this.peek(path) : undefined;
  }

  /** Relationships of a part ("" for the package), by their id. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const root = this.xml(relationshipsPath(part));
    return new Map(readRelationships(root, part).map((relationship) => [relationship.id, relationship]));
  }

  /** Parts nobody took. */
  get foreign(): readonly string[] {
    return [...this.parts.keys()].filter((path) => !this.read.has(path));
  }
}

/** The first related part of a kind such as "styles". */
export function relatedPart(
  relationships: ReadonlyMap<string, Relationship>,
  kind: string,
): string | undefined {
  return [...relationships.values()].find((each) => each.kind === kind && !each.external)?.target;
}

/** The text of a part, which is UTF-8, or UTF-16 with a byte order mark. */
export function decode(part: Uint8Array, path: string): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe
      ? "utf-16le"
      : part[0] === 0xfe && part[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part);
  } catch (error) {
    throw new XlsxError("brokenXml", `The file is damaged: ${path} is no text.`, { cause: error });
  }
}
