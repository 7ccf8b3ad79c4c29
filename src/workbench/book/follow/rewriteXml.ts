import {
  attributeEdit,
  attributeRemoval,
  contentEdit,
  edited,
  removal,
  type Edit,
} from "../../../xlsx/edits.ts";
import { parseXml } from "../../../xlsx/xml/parseXml.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { escapeXml } from "../../../xlsx/xml/xmlText.ts";

export interface XmlRewriting {
  /** @param areas - of which cells the formula says something, "" where the element does not say */
  readonly formula: (formula: string, areas: string) => string;
  /** Where the cells of a list such as "A1:B2 D4" are now; "" when all are gone, and what is said of them with them. */
  readonly areas?: (list: string) => string;
}

const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);
/** Attributes that say of which cells an element speaks. */
const AREAS = ["sqref", "ref", "r"];

/**
 * Elements of a worksheet, kept as they stood in their file, with other formulas and places: validations, links, filters,
 * protected ranges, sparklines, rules of formats.
 *
 * @param content - elements one after the other, with or without a root around them
 */
export function rewriteXml(content: string, rewriting: XmlRewriting): string {
  const text = `<kept>${content}</kept>`;
  const edits = editsIn(parseXml(text), rewriting, "");
  return edits.length === 0 ? content : edited(text, edits).slice("<kept>".length, -"</kept>".length);
}

/** What changes inside an element. One that is empty without its places goes with the last of them. */
function editsIn(element: XmlElement, rewriting: XmlRewriting, around: string): Edit[] {
  const placed = element.children.filter(hasPlace);
  const gone = placed.filter((child) => isGone(child, rewriting));
  const edits = element.children.flatMap((child) =>
    gone.includes(child) ? [removal(child)] : childEdits(child, rewriting, around),
  );
  return gone.length > 0 ? [...edits, ...attributeRemoval(element, "count")] : edits;
}

function childEdits(child: XmlElement, rewriting: XmlRewriting, around: string): Edit[] {
  const areas = areasOf(child);
  return [
    ...(areas === undefined ? [] : placeEdits(child, areas, rewriting.areas?.(areas) ?? areas)),
    ...formulaEdits(child, rewriting, areas ?? around),
    ...editsIn(child, rewriting, areas ?? around),
  ];
}

const hasPlace = (element: XmlElement): boolean =>
  areasOf(element) !== undefined || element.children.some(hasPlace);

function isGone(element: XmlElement, rewriting: XmlRewriting): boolean {
  const areas = areasOf(element);
  if (areas !== undefined) return rewriting.areas?.(areas) === "";
  return element.children.filter(hasPlace).every((child) => isGone(child, rewriting));
}

/** What an element says of where it is, itself or, in newer extensions, by a child. */
function areasOf(element: XmlElement): string | undefined {
  const named = AREAS.map((name) => element.attribute(name)).find((value) => value !== undefined);
  return named ?? element.child("sqref")?.text;
}

function placeEdits(element: XmlElement, before: string, now: string): Edit[] {
  if (now === before) return [];
  const child = element.child("sqref");
  return [
    ...AREAS.flatMap((name) => attributeEdit(element, name, now)),
    ...(child ? [contentEdit(child, escapeXml(now))] : []),
  ];
}

/** A formula, or the place in the workbook that a link leads to. In extensions, formulas stand a level deeper. */
function formulaEdits(element: XmlElement, { formula }: XmlRewriting, areas: string): Edit[] {
  const place = element.attribute("location");
  const isFormula = FORMULAS.has(element.name) && element.children.length === 0;
  const now = isFormula ? formula(element.text, areas) : element.text;
  return [
    ...(now === element.text ? [] : [contentEdit(element, escapeXml(now))]),
    ...(place === undefined ? [] : attributeEdit(element, "location", formula(place, areas))),
  ];
}
