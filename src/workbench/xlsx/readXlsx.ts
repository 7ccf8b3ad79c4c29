import type { BookData, SheetData } from "../book/bookData.ts";
import { foreignParts } from "./foreignParts.ts";
import { keptPath } from "../book/keptPath.ts";
import type { Keeping } from "./keptElements.ts";
import { decodeText } from "../../xlsx/xml/decodeText.ts";
import { OpenPackage, relatedPart } from "./openPackage.ts";
import { member } from "./reading/member.ts";
import { themeColors } from "./reading/readColor.ts";
import { readCustomXml } from "./reading/readCustomXml.ts";
import { readNames } from "./reading/readNames.ts";
import { readProperties } from "./reading/readProperties.ts";
import { readSettings } from "./reading/readSettings.ts";
import { readStyles } from "./reading/readStyles.ts";
import { readWorksheet } from "./reading/readWorksheet.ts";
import type { Relationship } from "../../xlsx/relationships.ts";
import { readSharedStrings } from "../../xlsx/sharedStrings.ts";
import { THEME_XML } from "./themeXml.ts";
import { XlsxError } from "../../xlsx/xlsxError.ts";
import type { XmlElement } from "../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../xlsx/xml/xmlText.ts";

export interface ReadOptions {
  /** Manifest id of the add-in whose settings are wanted. Left out: of the first add-in the file names. */
  readonly addInId?: string;
}

/** Elements of xl/workbook.xml that are kept for saving. */
const KEPT = new Set(["workbookProtection", "externalReferences", "calcPr", "pivotCaches"]);

/** How to calculate counts where it says more than by which version of Excel: by iteration, only when asked. */
const isKept = ({ name, attributes }: XmlElement): boolean =>
  KEPT.has(name) && (name !== "calcPr" || Object.keys(attributes).some((key) => key !== "calcId"));

/** Parts that are written afresh, or have no place in an .xlsx (macros), and so are not kept. */
const NOT_KEPT = new Set([
  "calcChain",
  "sheetMetadata",
  "vbaProject",
  "attachedToolbars",
  "person",
  "thumbnail",
]);

/** Days between the calendars of 1900 and 1904. */
const CALENDAR_1904 = 1462;

/**
 * Opens an .xlsx file, in browsers and Node alike. What a workbook cannot hold of it is kept in `foreignParts`
 * and written again by writeXlsx.
 *
 * @throws XlsxError when the file is no workbook, is damaged, encrypted or beyond all bounds
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<BookData> {
  // in a promise, so that a caller has one way to hear of a failure, and unpacking may one day move off the page's thread
  return new Promise((resolve) => {
    resolve(readBook(new OpenPackage(bytes), options));
  });
}

function readBook(opened: OpenPackage, { addInId }: ReadOptions): BookData {
  opened.take("[Content_Types].xml");
  const root = opened.relationships("");
  const path = relatedPart(root, "officeDocument");
  const workbook = opened.xml(path);
  if (path === undefined || workbook?.name !== "workbook")
    throw new XlsxError("notAWorkbook", "The file holds no Excel workbook.");

  const relationships = opened.relationships(path);
  for (const { kind, target } of [...root.values(), ...relationships.values()])
    if (NOT_KEPT.has(kind)) opened.take(target);
  const keepings: Keeping[] = [
    {
      path: keptPath.workbook,
      root: workbook,
      elements: workbook.children.filter(isKept),
      relationships,
    },
  ];
  const listed = readSheets(opened, workbook, relationships, (keeping) => keepings.push(keeping));
  const sheets = listed.filter((sheet) => sheet !== null);
  const [first] = sheets;
  if (!first) throw new XlsxError("notAWorkbook", "The workbook has no worksheet.");
  const active = listed[workbook.at("bookViews", "workbookView")?.number("activeTab") ?? 0] ?? first;
  const data = {
    sheets,
    activeSheet: active.name,
    names: readNames(workbook, listed),
    settings: readSettings(opened, root, addInId),
    customXml: readCustomXml(opened, relationships),
    properties: readProperties(
      opened.xml(relatedPart(root, "core-properties")),
      opened.xml(relatedPart(root, "extended-properties")),
      opened.xml(relatedPart(root, "custom-properties")),
    ),
  };
  keepings.push({ path: keptPath.package, root: workbook, elements: [], relationships: root });
  return { ...data, foreignParts: foreignParts(opened, keepings) };
}

/** The sheets in the order of the file, by which it counts them; null for one that is no worksheet, such as a chart's. */
function readSheets(
  opened: OpenPackage,
  workbook: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  keep: (keeping: Keeping) => void,
): (SheetData | null)[] {
  const theme = readTheme(opened, relatedPart(relationships, "theme"));
  const shared = {
    styles: readStyles(opened.xml(relatedPart(relationships, "styles")), theme),
    strings: readSharedStrings(opened.xml(relatedPart(relationships, "sharedStrings"))),
    dateShift: workbook.child("workbookPr")?.flag("date1904") === true ? CALENDAR_1904 : 0,
  };
  const taken = new Set<string>();
  return (workbook.child("sheets")?.all("sheet") ?? []).map((sheet, index) => {
    const part = relationships.get(sheet.attribute("id") ?? "");
    if (part?.kind !== "worksheet" || !opened.parts.has(part.target)) return null;
    const visibility = member(VISIBILITY, sheet.attribute("state")) ?? "Visible";
    const name = fromXstring(sheet.attribute("name") ?? "");
    return readWorksheet(part.target, { ...shared, opened, theme, index, name, visibility, keep, taken });
  });
}

/** The theme's colours. A theme of a file's own is kept with the foreign parts; the one we write is not foreign. */
function readTheme(opened: OpenPackage, path: string | undefined): readonly string[] {
  const part = path === undefined ? undefined : opened.parts.get(path);
  if (path === undefined || !part) return themeColors(undefined);
  if (decodeText(part, path) === THEME_XML) opened.take(path);
  return themeColors(opened.peek(path));
}

const VISIBILITY: Readonly<Record<string, SheetData["visibility"]>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};
