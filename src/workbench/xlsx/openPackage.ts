import { decodeText } from "../../xlsx/xml/decodeText.ts";
import { parseXml } from "../../xlsx/xml/parseXml.ts";
import { readRelationships, relationshipsPath, type Relationship } from "../../xlsx/relationships.ts";
import { unpack } from "../../xlsx/zip/unpack.ts";
import type { XmlElement } from "../../xlsx/xml/xmlElement.ts";

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
    return part && parseXml(decodeText(part, path));
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
