import type { SheetData } from "../../book/bookData.ts";
import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../../../xlsx/cellAddress.ts";
import { guid } from "../guid.ts";
import { keptPath } from "../../book/keptPath.ts";
import type { Keeping } from "../keptElements.ts";
import { believing } from "./believing.ts";
import { known } from "./known.ts";
import { relatedPart, type OpenPackage } from "../openPackage.ts";
import { readCells, type SharedParts } from "./readCells.ts";
import { readColor } from "./readColor.ts";
import { readConditionalFormats } from "./readConditionalFormats.ts";
import { readDrawing } from "./readDrawing.ts";
import { readNotes } from "./readNotes.ts";
import { readTable } from "./readTable.ts";
import type { Relationship } from "../../../xlsx/relationships.ts";
import { readSizes } from "./readSizes.ts";
import type { Sizes } from "../sheetPixels.ts";
import { KEPT_ELEMENTS } from "../worksheetElements.ts";
import { fromUtf16 } from "../utf16.ts";
import { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xml/xmlText.ts";

export interface SheetContext extends SharedParts {
  readonly opened: OpenPackage;
  readonly theme: readonly string[];
  /** From 0, for the ids of things that have none. */
  readonly index: number;
  readonly name: string;
  readonly visibility: SheetData["visibility"];
  /** Ids of the sheets before it. */
  readonly taken: Set<string>;
  /** Told of what the sheet has that we do not understand. */
  readonly keep: (keeping: Keeping) => void;
}

/** Reads a worksheet part with everything that hangs on it. */
export function readWorksheet(path: string, context: SheetContext): SheetData {
  const { opened, index } = context;
  const root = opened.xml(path) ?? new XmlElement("worksheet", {}, "", 0);
  const relationships = opened.relationships(path);
  const id = freeId(root.attribute("uid"), context);
  const sizes = readSizes(root);
  context.keep({ path: keptPath.sheet(id), root, elements: foreignElements(root), relationships });
  return known<SheetData>({
    id,
    name: context.name,
    visibility: context.visibility,
    tabColor: readColor(root.at("sheetPr", "tabColor"), context.theme),
    cells: readCells(root.child("sheetData"), context),
    ...readView(root.at("sheetViews", "sheetView")),
    ...sizes,
    merges: listed(root, "mergeCells")
      .flatMap((merge) => parseArea(merge.attribute("ref") ?? "") ?? [])
      .filter(believing()),
    tables: related(listed(root, "tableParts"), relationships).flatMap(
      (table, i) => readTable(opened.xml(table), guid(index, "table", i)) ?? [],
    ),
    conditionalFormats: readConditionalFormats(root, {
      ...context,
      id: (count) => guid(index, "conditionalFormat", count),
    }),
    charts: readCharts(root, id, sizes, relationships, context),
    notes: readSheetNotes(root, relationships, opened),
    customProperties: readCustomProperties(root, relationships, opened),
  });
}

/** The sheet's own id. A sheet copied from file to file may bring one that another sheet of the book has. */
function freeId(own: string | undefined, { index, taken }: SheetContext): string {
  let id = own ?? guid(index, "sheet");
  for (let count = 1; taken.has(id); count++) id = guid(index, "sheet", count);
  taken.add(id);
  return id;
}

/** What is in a list such as `<mergeCells>`. */
const listed = (root: XmlElement, name: string): readonly XmlElement[] => root.child(name)?.children ?? [];

function readView(
  view: XmlElement | undefined,
): Pick<SheetData, "showGridlines" | "frozenRows" | "frozenColumns"> {
  const showGridlines = view?.flag("showGridLines", true) ?? true;
  const pane = view?.child("pane");
  if (pane?.attribute("state")?.startsWith("frozen") !== true)
    return { showGridlines, frozenRows: 0, frozenColumns: 0 };
  const lines = (attribute: string, most: number) =>
    Math.trunc(Math.min(most, Math.max(0, pane.number(attribute) ?? 0)));
  return {
    showGridlines,
    frozenRows: lines("ySplit", MAX_ROWS - 1),
    frozenColumns: lines("xSplit", MAX_COLUMNS - 1),
  };
}

/** Parts that elements lead to by their r:id. */
function related(
  elements: readonly XmlElement[],
  relationships: ReadonlyMap<string, Relationship>,
): string[] {
  return elements.flatMap((element) => relationships.get(element.attribute("id") ?? "")?.target ?? []);
}

function readCharts(
  root: XmlElement,
  id: string,
  sizes: Sizes,
  relationships: ReadonlyMap<string, Relationship>,
  context: SheetContext,
): SheetData["charts"] {
  const [path] = related(root.all("drawing"), relationships);
  const drawing = context.opened.xml(path);
  if (path === undefined || !drawing) return [];
  const own = context.opened.relationships(path);
  const { charts, others } = readDrawing(drawing, {
    ...context,
    relationships: own,
    sizes,
    id: (count) => guid(context.index, "chart", count),
  });
  context.keep({ path: keptPath.drawing(id), root: drawing, elements: others, relationships: own });
  return charts;
}

function readSheetNotes(
  root: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  opened: OpenPackage,
) {
  for (const shapes of related(root.all("legacyDrawing"), relationships)) opened.take(shapes);
  // threaded comments repeat the notes, and name them by ids that rewriting loses: the notes alone stay
  for (const { kind, target } of relationships.values()) if (kind === "threadedComment") opened.take(target);
  return readNotes(opened.xml(relatedPart(relationships, "comments")));
}

/** Worksheet custom properties are little parts of UTF-16 text. */
function readCustomProperties(
  root: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  opened: OpenPackage,
) {
  return Object.fromEntries(
    listed(root, "customProperties").flatMap((property) => {
      const [path] = related([property], relationships);
      const part = path === undefined ? undefined : opened.take(path);
      return part ? [[fromXstring(property.attribute("name") ?? ""), fromUtf16(part)]] : [];
    }),
  );
}

/** Elements we keep for saving; of extensions only those that stand on their own. */
function foreignElements(root: XmlElement): XmlElement[] {
  const fit = root.at("sheetPr", "pageSetUpPr");
  const kept = root.children.filter(({ name }) => KEPT_ELEMENTS.has(name));
  const extensions = (root.child("extLst")?.children ?? []).filter((extension) => {
    const [content] = extension.children;
    return content !== undefined && (STANDALONE.has(content.name) || areIcons(content));
  });
  return [...(fit ? [fit] : []), ...kept, ...extensions];
}

/** Newer icons stand in extensions on their own; other rules there belong to one that is written afresh. */
const areIcons = (content: XmlElement) =>
  content.name === "conditionalFormattings" &&
  [...content.descendants("cfRule")].every((rule) => rule.attribute("type") === "iconSet");

const STANDALONE = new Set(["sparklineGroups", "dataValidations"]);
