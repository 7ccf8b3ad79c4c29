import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../../xlsx/xml/xmlText.ts";
import type { IsOwn } from "./ownFormula.ts";

/** A place that calls ours and holds no value that could be kept. */
export interface RemainingCall {
  readonly sheet: string;
  readonly kind: "conditionalFormat" | "dataValidation";
  /** "B2:B9 D2" as files write it. */
  readonly cells: string;
}

const FORMULAS = new Set(["formula", "formula1", "formula2", "f", "cfvo"]);

/**
 * Conditional formats and rules of entry that call ours. Excel refuses custom functions there when a person types
 * them, but other programs write what they like, and a name may hide them: such a place is told of, not changed.
 */
export function remainingCalls(sheet: string, worksheet: XmlElement, isOwn: IsOwn): RemainingCall[] {
  const search = (name: string, kind: RemainingCall["kind"]) =>
    [...worksheet.descendants(name)]
      .filter((element) => callsOwn(element, isOwn))
      .map((element) => ({ sheet, kind, cells: cellsOf(element) }));
  return [
    ...search("conditionalFormatting", "conditionalFormat"),
    ...search("dataValidation", "dataValidation"),
  ];
}

const callsOwn = (element: XmlElement, isOwn: IsOwn): boolean =>
  element.children.some(
    (child) =>
      (FORMULAS.has(child.name) && isOwn(fromXstring(child.attribute("val") ?? child.text))) ||
      callsOwn(child, isOwn),
  );

/** Extensions have the cells in an element of their own. */
const cellsOf = (element: XmlElement) => element.attribute("sqref") ?? element.child("sqref")?.text ?? "";
