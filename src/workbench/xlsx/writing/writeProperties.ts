import type { PropertiesData } from "../../book/bookData.ts";
import { escapeXml, toXstring, xml, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

const text = (element: string, content: string | undefined) =>
  content === undefined || content === "" ? "" : xml(element, {}, escapeXml(toXstring(content)));

/** docProps/core.xml. */
export function writeCoreProperties(properties: PropertiesData): string {
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return (
    XML_HEADER +
    xml(
      "cp:coreProperties",
      namespaces,
      text("dc:title", properties.title),
      text("dc:subject", properties.subject),
      text("dc:creator", properties.author),
      text("cp:keywords", properties.keywords),
      text("dc:description", properties.comments),
      text("cp:category", properties.category),
    )
  );
}

/** docProps/app.xml. */
export function writeAppProperties(properties: PropertiesData): string {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
  return (
    XML_HEADER +
    xml(
      "Properties",
      { xmlns: namespace },
      text("Application", "Microsoft Excel"),
      text("Manager", properties.manager),
      text("Company", properties.company),
    )
  );
}

/** docProps/custom.xml. */
export function writeCustomProperties(custom: PropertiesData["custom"]): string {
  const namespaces = {
    xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  };
  const properties = Object.entries(custom).map(([name, value], i) =>
    xml(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: i + 2, name: toXstring(name) },
      customValue(value),
    ),
  );
  return XML_HEADER + xml("Properties", namespaces, properties);
}

function customValue(value: string | number | boolean): string {
  if (typeof value === "boolean") return xml("vt:bool", {}, String(value));
  if (typeof value === "number") return xml("vt:r8", {}, String(value));
  return xml("vt:lpwstr", {}, escapeXml(toXstring(value)));
}
