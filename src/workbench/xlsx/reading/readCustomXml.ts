import type { CustomXmlData } from "../../book/bookData.ts";
import { decodeText } from "../../../xlsx/xml/decodeText.ts";
import { relatedPart, type OpenPackage } from "../openPackage.ts";
import type { Relationship } from "../../../xlsx/relationships.ts";

/** Custom XML parts of the workbook. One without an id gets one by its place. */
export function readCustomXml(
  opened: OpenPackage,
  workbook: ReadonlyMap<string, Relationship>,
): CustomXmlData[] {
  return [...workbook.values()]
    .filter(({ kind }) => kind === "customXml")
    .flatMap(({ target }, i) => {
      const part = opened.take(target);
      if (!part) return [];
      const properties = opened.xml(relatedPart(opened.relationships(target), "customXmlProps"));
      const id = properties?.attribute("itemID");
      return [{ id: id ?? placeId(i), xml: decodeText(part, target) }];
    });
}

const placeId = (place: number) =>
  `{00000000-0000-4000-8000-${place.toString(16).toUpperCase().padStart(12, "0")}}`;
