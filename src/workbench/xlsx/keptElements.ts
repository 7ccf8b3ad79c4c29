import { parseXml } from "../../xlsx/xml/parseXml.ts";
import {
  readRelationships,
  relationshipsPath,
  relativePath,
  type Relationship,
} from "../../xlsx/relationships.ts";
import type { XmlElement } from "../../xlsx/xml/xmlElement.ts";
import { xml, XML_HEADER } from "../../xlsx/xml/xmlText.ts";

/** Elements of a part we otherwise rewrite, as they stood in an opened file, and what they refer to. */
export interface KeptElements {
  readonly elements: readonly { readonly name: string; readonly raw: string }[];
  readonly relationships: readonly Relationship[];
  /** Declarations of the namespaces the elements use. */
  readonly namespaces: Readonly<Record<string, string>>;
}

/** What is to be kept of one part, and where: a part of its own among the workbook's foreign parts. */
export interface Keeping {
  readonly path: string;
  readonly root: XmlElement;
  readonly elements: readonly XmlElement[];
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/**
 * The parts that keep elements: one like the part they stood in, emptied of the rest, and its relationships.
 * An element that refers to something that is not kept itself is dropped: it would point nowhere.
 */
export function keepElements(keeping: Keeping, isKept: (path: string) => boolean): Record<string, string> {
  const { path, root } = keeping;
  const all = [...keeping.relationships.values()];
  const lost = all.filter(({ external, target }) => !external && !isKept(target));
  const elements = keeping.elements
    .map(({ raw }) => ({ raw, values: attributeValues(raw) }))
    .filter(({ values }) => !lost.some(({ id }) => values.has(id)));
  const named = new Set(elements.flatMap(({ values }) => [...values]));
  const relationships = all.filter(({ external, target, id }) => (external ? named.has(id) : isKept(target)));
  if (elements.length === 0 && relationships.length === 0) return {};
  const namespaces = namespacesOf(root);
  const list = relationships.map(({ id, type, target, external }) =>
    xml("Relationship", {
      Id: id,
      Type: type,
      Target: external ? target : relativePath(path, target),
      TargetMode: external ? "External" : undefined,
    }),
  );
  return {
    [path]:
      XML_HEADER +
      xml(
        "kept",
        namespaces,
        elements.map(({ raw }) => raw),
      ),
    [relationshipsPath(path)]: XML_HEADER + xml("Relationships", {}, list),
  };
}

/** What the attributes of an element and of all inside it say, in whatever namespace: ids of relationships among them. */
const attributeValues = (raw: string): ReadonlySet<string> =>
  new Set(
    Array.from(raw.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g), ([, double, single]) => double ?? single!),
  );

function namespacesOf(root: XmlElement): Record<string, string> {
  const entries = Object.entries(root.attributes).filter(
    ([name]) => name === "xmlns" || name.startsWith("xmlns:") || name === "mc:Ignorable",
  );
  return Object.fromEntries(entries);
}

/** The way back, from a workbook's foreign parts. */
export function keptElements(foreign: Readonly<Record<string, Uint8Array>>, path: string): KeptElements {
  const part = foreign[path];
  const list = foreign[relationshipsPath(path)];
  const root = part && parseXml(new TextDecoder().decode(part));
  return {
    elements: (root?.children ?? []).map(({ name, raw }) => ({ name, raw })),
    relationships: readRelationships(list && parseXml(new TextDecoder().decode(list)), path),
    namespaces: root ? namespacesOf(root) : {},
  };
}

/** Namespaces of ours and of kept elements together. */
export function mergedNamespaces(
  ours: Readonly<Record<string, string>>,
  kept: Readonly<Record<string, string>>,
): Record<string, string> {
  const ignorable = new Set([ours, kept].flatMap((each) => each["mc:Ignorable"]?.split(/\s+/) ?? []));
  const all: Record<string, string> = { ...kept, ...ours };
  const declared = [...ignorable].filter((prefix) => `xmlns:${prefix}` in all);
  if (declared.length > 0) all["mc:Ignorable"] = declared.join(" ");
  return all;
}
