import { encodeText } from "../../../xlsx/xml/encodeText.ts";
import { pack } from "../../../xlsx/zip/pack.ts";
import { relationshipsPath, relativePath } from "../../../xlsx/relationships.ts";
import { xml, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A package being written: parts, their content types, and how they are related. */
export class SavedPackage {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly relationships = new Map<string, Map<string, string>>();

  has(path: string): boolean {
    return this.parts.has(path);
  }

  add(path: string, content: string | Uint8Array, contentType: string): void {
    this.parts.set(path, typeof content === "string" ? encodeText(content) : content);
    this.types.set(path, contentType);
  }

  /** First path such as xl/tables/table3.xml that is not taken yet. */
  freePath(prefix: string, suffix = ".xml"): string {
    let number = 1;
    while (this.parts.has(`${prefix}${number}${suffix}`)) number += 1;
    return `${prefix}${number}${suffix}`;
  }

  /**
   * Relates a part ("" for the package) to another, and gives the relationship's id.
   * @param kind - last word of an Office type ("worksheet"), or a whole address
   */
  relate(
    part: string,
    kind: string,
    target: string,
    options: { readonly id?: string; readonly external?: boolean } = {},
  ): string {
    const known = this.relationships.get(part) ?? new Map<string, string>();
    this.relationships.set(part, known);
    const id = options.id ?? freeId(known);
    const external = options.external === true;
    const attributes = {
      Id: id,
      Type: kind.includes("/") ? kind : OFFICE + kind,
      Target: external ? target : relativePath(part, target),
      TargetMode: external ? "External" : undefined,
    };
    known.set(id, xml("Relationship", attributes));
    return id;
  }

  bytes(): Uint8Array {
    const defaults = {
      rels: "application/vnd.openxmlformats-package.relationships+xml",
      xml: "application/xml",
    };
    const types = xml(
      "Types",
      { xmlns: CONTENT_TYPES },
      ...Object.entries(defaults).map(([Extension, ContentType]) =>
        xml("Default", { Extension, ContentType }),
      ),
      ...[...this.types].map(([path, ContentType]) => xml("Override", { PartName: `/${path}`, ContentType })),
    );
    const all = new Map<string, Uint8Array>([
      ["[Content_Types].xml", new TextEncoder().encode(XML_HEADER + types)],
    ]);
    for (const [part, relationships] of this.relationships) {
      const list = xml("Relationships", { xmlns: RELATIONSHIPS }, [...relationships.values()]);
      all.set(relationshipsPath(part), new TextEncoder().encode(XML_HEADER + list));
    }
    for (const [path, part] of this.parts) all.set(path, part);
    return pack(all);
  }
}

function freeId(known: ReadonlyMap<string, string>): string {
  let number = 1;
  while (known.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}
