import type { BookData } from "../book/bookData.ts";
import { keptPath } from "../book/keptPath.ts";
import { keptElements, mergedNamespaces, type KeptElements } from "./keptElements.ts";
import { METADATA_XML } from "./writing/metadataXml.ts";
import { SavedPackage } from "./writing/savedPackage.ts";
import { SharedStrings } from "../../xlsx/sharedStrings.ts";
import { StyleTable } from "./styleTable.ts";
import type { SharedTables } from "./writing/writeCells.ts";
import { THEME_XML } from "./themeXml.ts";
import { writeCustomXml } from "./writing/writeCustomXml.ts";
import { writeForeignParts } from "./writing/writeForeignParts.ts";
import { writeNames } from "./writing/writeNames.ts";
import { writeAppProperties, writeCoreProperties, writeCustomProperties } from "./writing/writeProperties.ts";
import { writeWebExtensions, type AddInReference } from "./writing/writeWebExtensions.ts";
import { relateKept, writeWorksheet } from "./writing/writeWorksheet.ts";
import { toXstring, xml, XML_HEADER } from "../../xlsx/xml/xmlText.ts";

export interface WriteXlsxOptions {
  /** The add-in whose settings and functions the workbook carries. Left out: the one the opened file named. */
  readonly addIn?: AddInReference;
}

const WORKBOOK = "xl/workbook.xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const DOCUMENT = "application/vnd.openxmlformats-officedocument.";
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/**
 * Saves a workbook as an .xlsx file, in browsers and Node alike. The same workbook gives the same bytes.
 * Not in the file: messages of errors, and errors newer than the format, which become #VALUE!.
 *
 * @throws XlsxError for what a file cannot hold: a chart of a kind we do not know, settings of an unknown add-in
 */
export function writeXlsx(data: BookData, options: WriteXlsxOptions = {}): Promise<Uint8Array> {
  // in a promise for the same reason as readXlsx
  return new Promise((resolve) => {
    resolve(writeBook(data, options.addIn));
  });
}

function writeBook(data: BookData, addIn: AddInReference | undefined): Uint8Array {
  const saved = new SavedPackage();
  const kept = keptElements(data.foreignParts, keptPath.workbook);
  relateKept(saved, "", keptElements(data.foreignParts, keptPath.package));
  relateKept(saved, WORKBOOK, kept);
  saved.relate("", "officeDocument", WORKBOOK);
  writeForeignParts(data, saved);
  writeSheets(data, kept, saved);
  for (const item of data.customXml) writeCustomXml(item, WORKBOOK, saved);
  writeProperties(data, saved);
  writeWebExtensions(data, addIn, saved);
  return saved.bytes();
}

function writeSheets(data: BookData, kept: KeptElements, saved: SavedPackage): void {
  const shared: SharedTables = {
    styles: new StyleTable(),
    strings: new SharedStrings(),
    names: new Set(data.names.map(({ name }) => name.toUpperCase())),
    dynamicArrays: false,
  };
  const sheets = data.sheets.map((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    writeWorksheet(sheet, path, data, saved, shared);
    return xml("sheet", {
      name: toXstring(sheet.name),
      sheetId: i + 1,
      state:
        sheet.visibility === "Visible" ? undefined : sheet.visibility === "Hidden" ? "hidden" : "veryHidden",
      "r:id": saved.relate(WORKBOOK, "worksheet", path),
    });
  });
  saved.add(WORKBOOK, workbookXml(data, sheets, kept), `${SPREADSHEET}sheet.main+xml`);
  const part = (name: string, kind: string, content: string) => {
    saved.add(`xl/${name}.xml`, content, `${SPREADSHEET}${kind}+xml`);
    saved.relate(WORKBOOK, kind, `xl/${name}.xml`);
  };
  part("styles", "styles", shared.styles.xml());
  if (!kept.relationships.some(({ kind }) => kind === "theme")) {
    saved.add("xl/theme/theme1.xml", THEME_XML, `${DOCUMENT}theme+xml`);
    saved.relate(WORKBOOK, "theme", "xl/theme/theme1.xml");
  }
  if (!shared.strings.isEmpty) part("sharedStrings", "sharedStrings", shared.strings.xml());
  if (shared.dynamicArrays) part("metadata", "sheetMetadata", METADATA_XML);
}

function workbookXml(data: BookData, sheets: readonly string[], kept: KeptElements): string {
  const namespaces = {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  };
  const active = data.sheets.findIndex(({ name }) => name === data.activeSheet);
  const keptNamed = (name: string) =>
    kept.elements.flatMap((each) => (each.name === name ? [each.raw] : [])).join("");
  return (
    XML_HEADER +
    xml(
      "workbook",
      mergedNamespaces(namespaces, kept.namespaces),
      xml("workbookPr", { defaultThemeVersion: 166925 }),
      keptNamed("workbookProtection"),
      xml("bookViews", {}, xml("workbookView", { activeTab: Math.max(0, active) })),
      xml("sheets", {}, ...sheets),
      keptNamed("externalReferences"),
      writeNames(data),
      keptNamed("calcPr") || xml("calcPr", { calcId: 191029 }),
      keptNamed("pivotCaches"),
    )
  );
}

function writeProperties({ properties }: BookData, saved: SavedPackage): void {
  saved.add("docProps/core.xml", writeCoreProperties(properties), CORE_TYPE);
  saved.relate("", CORE, "docProps/core.xml");
  saved.add("docProps/app.xml", writeAppProperties(properties), `${DOCUMENT}extended-properties+xml`);
  saved.relate("", "extended-properties", "docProps/app.xml");
  if (Object.keys(properties.custom).length === 0) return;
  saved.add(
    "docProps/custom.xml",
    writeCustomProperties(properties.custom),
    `${DOCUMENT}custom-properties+xml`,
  );
  saved.relate("", "custom-properties", "docProps/custom.xml");
}
