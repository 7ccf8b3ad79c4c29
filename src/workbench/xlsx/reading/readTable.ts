import type { TableData } from "../../book/bookData.ts";
import { parseArea } from "../../../xlsx/cellAddress.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xml/xmlText.ts";

/** A table part; undefined for one whose area makes no sense. `id` is for files that give it none. */
export function readTable(root: XmlElement | undefined, id: string): TableData | undefined {
  const area = parseArea(root?.attribute("ref") ?? "");
  if (!root || !area) return undefined;
  const style = root.child("tableStyleInfo");
  const text = (element: XmlElement | undefined, name: string) => fromXstring(element?.attribute(name) ?? "");
  return {
    id: root.attribute("uid") ?? id,
    name: text(root, "displayName"),
    area,
    columns: (root.child("tableColumns")?.children ?? []).map((column) => text(column, "name")),
    showHeaders: root.number("headerRowCount") !== 0,
    showTotals: (root.number("totalsRowCount") ?? 0) > 0,
    showFilterButton: root.child("autoFilter") !== undefined,
    showBandedRows: style?.flag("showRowStripes") === true,
    style: text(style, "name"),
  };
}
