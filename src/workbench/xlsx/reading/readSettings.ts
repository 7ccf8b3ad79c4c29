import { relatedPart, type OpenPackage } from "../openPackage.ts";
import type { Relationship } from "../../../xlsx/relationships.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

/**
 * An add-in's settings, from its web-extension part.
 *
 * @param root - relationships of the package
 * @param addInId - whose: the id in the add-in's manifest. Left out, those of the first add-in, whose part then
 *   stays among the foreign ones, so that a saved workbook still names it
 */
export function readSettings(
  opened: OpenPackage,
  root: ReadonlyMap<string, Relationship>,
  addInId: string | undefined,
): Record<string, unknown> {
  const panes = relatedPart(root, "webextensiontaskpanes");
  if (panes === undefined) return {};
  opened.take(panes); // written afresh
  const extensions = [...opened.relationships(panes).values()].flatMap(({ kind, target }) => {
    const extension = kind === "webextension" ? opened.peek(target) : undefined;
    return extension ? [{ target, extension }] : [];
  });
  const wanted = addInId?.toLowerCase();
  const own = extensions.find(({ extension }) => wanted === undefined || idOf(extension) === wanted);
  if (!own) return {};
  if (wanted !== undefined) {
    opened.take(own.target);
    for (const { target } of opened.relationships(own.target).values()) opened.take(target);
  }
  const properties = own.extension.child("properties")?.all("property") ?? [];
  return Object.fromEntries(
    properties.map((property) => [
      property.attribute("name") ?? "",
      parsed(property.attribute("value") ?? ""),
    ]),
  );
}

/** The manifest id a web-extension part refers to, in small letters. */
export function idOf(extension: XmlElement): string | undefined {
  return extension.child("reference")?.attribute("id")?.toLowerCase();
}

/** Values are JSON; what is not, was written by hand and is meant as a text. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
