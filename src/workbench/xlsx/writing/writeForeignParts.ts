import type { BookData } from "../../book/bookData.ts";
import { keptPath } from "../../book/keptPath.ts";
import { keptElements } from "../keptElements.ts";
import { parseXml } from "../../../xlsx/xml/parseXml.ts";
import { readRelationships, relationshipsPath } from "../../../xlsx/relationships.ts";
import type { SavedPackage } from "./savedPackage.ts";

/** Adds the foreign parts that can still be reached from what is kept, with what they in turn lead to. */
export function writeForeignParts(data: BookData, saved: SavedPackage): void {
  const { foreignParts, sheets } = data;
  const typeOf = contentTypes(foreignParts);
  const roots = [
    keptPath.package,
    keptPath.workbook,
    ...sheets.flatMap(({ id }) => [keptPath.sheet(id), keptPath.drawing(id)]),
  ];
  const waiting = roots.flatMap((path) => keptElements(foreignParts, path).relationships);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const part = foreignParts[next.target];
    if (next.external || !part || saved.has(next.target)) continue;
    saved.add(next.target, part, typeOf(next.target));
    const list = foreignParts[relationshipsPath(next.target)];
    const relationships = readRelationships(list && parseXml(new TextDecoder().decode(list)), next.target);
    for (const { id, type, target, external } of relationships)
      if (external || target in foreignParts) saved.relate(next.target, type, target, { id, external });
    waiting.push(...relationships);
  }
}

/** Content types as the opened file gave them: by part, else by the ending of its name. */
function contentTypes(foreign: BookData["foreignParts"]): (path: string) => string {
  const part = foreign["[Content_Types].xml"];
  const list = part ? parseXml(new TextDecoder().decode(part)).children : [];
  const known = new Map(
    list.map((type) => [
      (type.attribute("PartName") ?? `*.${type.attribute("Extension") ?? ""}`).toLowerCase(),
      type.attribute("ContentType") ?? "",
    ]),
  );
  return (path) =>
    known.get(`/${path}`.toLowerCase()) ??
    known.get(`*.${path.slice(path.lastIndexOf(".") + 1)}`.toLowerCase()) ??
    "application/octet-stream";
}
