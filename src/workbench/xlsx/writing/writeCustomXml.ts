import type { CustomXmlData } from "../../book/bookData.ts";
import { parseXml } from "../../../xlsx/xml/parseXml.ts";
import type { SavedPackage } from "./savedPackage.ts";
import { xml, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Adds a custom XML part, with its id and the namespace of its root, to the workbook at `workbook`. */
export function writeCustomXml(item: CustomXmlData, workbook: string, saved: SavedPackage): void {
  const path = saved.freePath("customXml/item");
  const properties = saved.freePath("customXml/itemProps");
  const namespace = parseXml(item.xml).attribute("xmlns");
  const references = namespace === undefined ? [] : [xml("ds:schemaRef", { "ds:uri": namespace })];
  const content = xml(
    "ds:datastoreItem",
    { "ds:itemID": item.id, "xmlns:ds": DATA_STORE },
    xml("ds:schemaRefs", {}, ...references),
  );
  saved.add(path, item.xml, "application/xml");
  saved.add(
    properties,
    XML_HEADER + content,
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  );
  saved.relate(path, "customXmlProps", properties);
  saved.relate(workbook, "customXml", path);
}
