import { decodeText } from "./xml/decodeText.ts";
import { encodeText } from "./xml/encodeText.ts";
import { appending, edited, removal, type Edit } from "./edits.ts";
import { pack } from "./zip/pack.ts";
import { parseXml } from "./xml/parseXml.ts";
import { readRelationships, relationshipsPath, relativePath, type Relationship } from "./relationships.ts";
import { unpack } from "./zip/unpack.ts";
import type { XmlElement } from "./xml/xmlElement.ts";
import { escapeXml } from "./xml/xmlText.ts";
import { XlsxError } from "./xlsxError.ts";

const CONTENT_TYPES = "[Content_Types].xml";

/** A file in which single parts are changed, added or taken out; every other part keeps its bytes. */
export class EditablePackage {
  private readonly parts: Map<string, Uint8Array>;
  private readonly parsed = new Map<string, XmlElement>();

  constructor(bytes: Uint8Array) {
    this.parts = unpack(bytes);
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** A part as text, "" where there is none. */
  text(path: string): string {
    const part = this.parts.get(path);
    return part ? decodeText(part, path) : "";
  }

  /** A part as XML; undefined where there is none. */
  xml(path: string | undefined): XmlElement | undefined {
    if (path === undefined || !this.has(path)) return undefined;
    const root = this.parsed.get(path) ?? parseXml(this.text(path));
    this.parsed.set(path, root);
    return root;
  }

  /** Changes a part in the places given, which are those of its elements. */
  edit(path: string, edits: readonly Edit[]): void {
    if (this.has(path) && edits.length > 0) this.put(path, edited(this.text(path), edits));
  }

  /** Adds a part with its content type. */
  add(path: string, text: string, contentType: string): void {
    this.put(path, text);
    const types = this.xml(CONTENT_TYPES);
    if (types)
      this.edit(CONTENT_TYPES, [
        appending(types, like(types, "Override", { PartName: `/${path}`, ContentType: contentType })),
      ]);
  }

  /** Takes a part out: with its own relationships, its content type, and those of `from` that lead to it. */
  remove(path: string, from: string): void {
    this.parts.delete(path);
    this.parts.delete(relationshipsPath(path));
    this.unrelate(from, (relationship) => relationship.target === path);
    const types = this.xml(CONTENT_TYPES)?.children ?? [];
    const own = types.filter(
      (type) => type.attribute("PartName")?.toLowerCase() === `/${path}`.toLowerCase(),
    );
    this.edit(CONTENT_TYPES, own.map(removal));
  }

  /** Relationships of a part ("" for the package). */
  relationships(part: string): Relationship[] {
    return readRelationships(this.xml(relationshipsPath(part)), part);
  }

  /** Takes relationships out. */
  unrelate(part: string, which: (relationship: Relationship) => boolean): void {
    const path = relationshipsPath(part);
    const root = this.xml(path);
    const gone = readRelationships(root, part).map(which);
    this.edit(path, (root?.all("Relationship") ?? []).filter((_, i) => gone[i]).map(removal));
  }

  /**
   * Relates a part that has relationships already to another; gives the id.
   *
   * @throws XlsxError brokenXml where it has none
   */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPath(part);
    const root = this.xml(path);
    if (!root) throw new XlsxError("brokenXml", `The file is damaged: ${path} is missing.`);
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const attributes = { Id: `rId${number}`, Type: type, Target: relativePath(part, target) };
    this.edit(path, [appending(root, like(root, "Relationship", attributes))]);
    return attributes.Id;
  }

  /** First path such as xl/worksheets/sheet3.xml that is not taken. */
  freePath(prefix: string, suffix: string): string {
    let number = 1;
    while (this.parts.has(`${prefix}${number}${suffix}`)) number += 1;
    return `${prefix}${number}${suffix}`;
  }

  bytes(): Uint8Array {
    return pack(this.parts);
  }

  private put(path: string, text: string): void {
    this.parts.set(path, encodeText(text));
    this.parsed.delete(path);
  }
}

/** An element named with the prefix its parent has. */
function like(parent: XmlElement, name: string, attributes: Readonly<Record<string, string>>): string {
  const prefix = /^<([^\s/>:]+:)?/.exec(parent.raw)?.[1] ?? "";
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${prefix}${name}${list.join("")}/>`;
}
