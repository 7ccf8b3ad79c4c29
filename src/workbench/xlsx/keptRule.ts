import type { CellStyle, ConditionalFormatData } from "../book/bookData.ts";
import type { XmlElement } from "../../xlsx/xml/xmlElement.ts";
import { escapeXml, xml } from "../../xlsx/xml/xmlText.ts";
import type { StyleTable } from "./styleTable.ts";

type Kept = Extract<ConditionalFormatData, { readonly type: "Kept" }>;

/** Written afresh with every saving: the number of the style, and the order. */
const WRITTEN = new Set(["dxfId", "priority"]);

/** A rule that the workbench does not draw, such as icons or the top ten, as it is to be saved again. */
export function keptRule(
  rule: XmlElement,
  style: CellStyle,
): Pick<Kept, "type" | "attributes" | "content" | "style"> {
  const attributes = plainAttributes(rule).filter(([name]) => !WRITTEN.has(name));
  return {
    type: "Kept",
    attributes: Object.fromEntries(attributes),
    content: rule.children
      .filter(({ name }) => name !== "extLst")
      .map(plain)
      .join(""),
    ...(Object.keys(style).length > 0 && { style }),
  };
}

export function writeKeptRule({ attributes, content, style, priority }: Kept, styles: StyleTable): string {
  const dxfId = style && styles.differential(style);
  return xml("cfRule", { ...attributes, dxfId, priority }, content);
}

/** An element in the namespace of worksheets, whatever prefix the file had for it. */
const plain = (element: XmlElement): string =>
  xml(
    element.name,
    Object.fromEntries(plainAttributes(element)),
    escapeXml(element.text.trim() === "" ? "" : element.text),
    ...element.children.map(plain),
  );

const plainAttributes = ({ attributes }: XmlElement) =>
  Object.entries(attributes).filter(([name]) => name !== "xmlns" && !name.includes(":"));
