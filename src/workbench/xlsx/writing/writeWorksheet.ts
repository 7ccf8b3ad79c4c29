import type { BookData, SheetData } from "../../book/bookData.ts";
import { areaAddress, cellAddress } from "../../../xlsx/cellAddress.ts";
import { isGuid } from "../guid.ts";
import { keptPath } from "../../book/keptPath.ts";
import { keptElements, mergedNamespaces, type KeptElements } from "../keptElements.ts";
import { referenceValues } from "./referenceValues.ts";
import type { SavedPackage } from "./savedPackage.ts";
import { COLUMN_WIDTH } from "../../book/cells/defaultSizes.ts";
import { PIXELS_A_CHARACTER } from "../units.ts";
import { toUtf16 } from "../utf16.ts";
import { WORKSHEET_ORDER } from "../worksheetElements.ts";
import { writeCells, type SharedTables } from "./writeCells.ts";
import { writeChart } from "./writeChart.ts";
import { writeConditionalFormats } from "./writeConditionalFormats.ts";
import { DRAWING_NAMESPACES, writeAnchor } from "./writeDrawing.ts";
import { writeNotes, writeNoteShapes } from "./writeNotes.ts";
import { writeTable } from "./writeTable.ts";
import { toXstring, xml, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

const NAMESPACES = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  "mc:Ignorable": "xr",
};

/** Adds a worksheet part, and the parts that hang on it, to the package. */
export function writeWorksheet(
  sheet: SheetData,
  path: string,
  data: BookData,
  saved: SavedPackage,
  shared: SharedTables,
): void {
  new WorksheetWriter(sheet, path, data, saved, shared).write();
}

class WorksheetWriter {
  private readonly kept: KeptElements;
  private readonly sheet: SheetData;
  private readonly path: string;
  private readonly data: BookData;
  private readonly saved: SavedPackage;
  private readonly shared: SharedTables;

  constructor(sheet: SheetData, path: string, data: BookData, saved: SavedPackage, shared: SharedTables) {
    this.sheet = sheet;
    this.path = path;
    this.data = data;
    this.saved = saved;
    this.shared = shared;
    this.kept = keptElements(data.foreignParts, keptPath.sheet(sheet.id));
  }

  write(): void {
    const { sheet, shared, kept } = this;
    relateKept(this.saved, this.path, kept);
    const elements: Record<string, string> = {
      ...this.keptByName(),
      sheetPr: this.properties(),
      sheetViews: this.view(),
      sheetFormatPr: xml("sheetFormatPr", {
        defaultRowHeight: 15,
        outlineLevelRow: deepest(sheet.rowLevels),
        outlineLevelCol: deepest(sheet.columnLevels),
      }),
      cols: columns(sheet),
      sheetData: writeCells(sheet, shared),
      mergeCells: list(
        "mergeCells",
        sheet.merges.map((area) => xml("mergeCell", { ref: areaAddress(area) })),
      ),
      conditionalFormatting: writeConditionalFormats(sheet.conditionalFormats, shared.styles),
      customProperties: this.customProperties(),
      drawing: this.drawing(),
      legacyDrawing: this.notes(),
      tableParts: this.tables(),
      extLst: this.extensions(),
    };
    const root = {
      ...mergedNamespaces(NAMESPACES, kept.namespaces),
      "xr:uid": isGuid(sheet.id) ? sheet.id : undefined,
    };
    const content = WORKSHEET_ORDER.map((name) => elements[name] ?? "");
    this.saved.add(this.path, XML_HEADER + xml("worksheet", root, ...content), `${SPREADSHEET}worksheet+xml`);
  }

  private keptByName(): Record<string, string> {
    const byName: Record<string, string> = {};
    for (const { name, raw } of this.kept.elements) byName[name] = (byName[name] ?? "") + raw;
    return byName;
  }

  private keptNamed(name: string): string {
    return this.kept.elements.flatMap((each) => (each.name === name ? [each.raw] : [])).join("");
  }

  private properties(): string {
    const { tabColor } = this.sheet;
    const content =
      (tabColor === undefined ? "" : xml("tabColor", { rgb: `FF${tabColor.slice(1).toUpperCase()}` })) +
      this.keptNamed("pageSetUpPr");
    return content === "" ? "" : xml("sheetPr", {}, content);
  }

  private view(): string {
    const { frozenRows, frozenColumns, showGridlines, name } = this.sheet;
    const attributes = {
      showGridLines: showGridlines ? undefined : false,
      tabSelected: name === this.data.activeSheet || undefined,
      workbookViewId: 0,
    };
    if (frozenRows === 0 && frozenColumns === 0) return xml("sheetViews", {}, xml("sheetView", attributes));
    const active = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
    const pane = xml("pane", {
      xSplit: frozenColumns || undefined,
      ySplit: frozenRows || undefined,
      topLeftCell: cellAddress(frozenRows, frozenColumns),
      activePane: active,
      state: "frozen",
    });
    return xml("sheetViews", {}, xml("sheetView", attributes, pane, xml("selection", { pane: active })));
  }

  private customProperties(): string {
    const properties = Object.entries(this.sheet.customProperties).map(([name, value]) => {
      const path = this.saved.freePath("xl/customProperty", ".bin");
      this.saved.add(path, toUtf16(value), `${SPREADSHEET}customProperty`);
      return xml("customPr", {
        name: toXstring(name),
        "r:id": this.saved.relate(this.path, "customProperty", path),
      });
    });
    return properties.length === 0 ? "" : xml("customProperties", {}, properties);
  }

  private drawing(): string {
    const { sheet, saved, data } = this;
    const kept = keptElements(data.foreignParts, keptPath.drawing(sheet.id));
    if (sheet.charts.length === 0 && kept.elements.length === 0) return "";
    const path = saved.freePath("xl/drawings/drawing");
    saved.add(path, "", "application/vnd.openxmlformats-officedocument.drawing+xml"); // takes the path
    relateKept(saved, path, kept);
    const anchors = sheet.charts.map((chart, i) => {
      const part = saved.freePath("xl/charts/chart");
      const content = writeChart(chart, (reference) => referenceValues(data, reference));
      saved.add(part, content, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
      return writeAnchor(chart, sheet, kept.elements.length + i + 1, saved.relate(path, "chart", part));
    });
    const namespaces = mergedNamespaces(DRAWING_NAMESPACES, kept.namespaces);
    const content =
      XML_HEADER +
      xml(
        "xdr:wsDr",
        namespaces,
        kept.elements.map(({ raw }) => raw),
        anchors,
      );
    saved.add(path, content, "application/vnd.openxmlformats-officedocument.drawing+xml");
    return xml("drawing", { "r:id": saved.relate(this.path, "drawing", path) });
  }

  private notes(): string {
    const { notes } = this.sheet;
    if (notes.length === 0) return "";
    const comments = this.saved.freePath("xl/comments");
    this.saved.add(comments, writeNotes(notes), `${SPREADSHEET}comments+xml`);
    this.saved.relate(this.path, "comments", comments);
    const shapes = this.saved.freePath("xl/drawings/vmlDrawing", ".vml");
    this.saved.add(
      shapes,
      writeNoteShapes(notes),
      "application/vnd.openxmlformats-officedocument.vmlDrawing",
    );
    return xml("legacyDrawing", { "r:id": this.saved.relate(this.path, "vmlDrawing", shapes) });
  }

  private tables(): string {
    const parts = this.sheet.tables.map((table) => {
      const path = this.saved.freePath("xl/tables/table");
      const number = Number(/\d+/.exec(path)?.[0]);
      this.saved.add(path, writeTable(table, number), `${SPREADSHEET}table+xml`);
      return xml("tablePart", { "r:id": this.saved.relate(this.path, "table", path) });
    });
    return list("tableParts", parts);
  }

  private extensions(): string {
    const kept = this.keptNamed("ext");
    return kept === "" ? "" : xml("extLst", {}, kept);
  }
}

/** Kept elements name their relationships, so these keep their ids; ours take the free ones afterwards. */
export function relateKept(saved: SavedPackage, part: string, kept: KeptElements): void {
  for (const { id, type, target, external } of kept.relationships)
    saved.relate(part, type, target, { id, external });
}

const list = (name: string, items: readonly string[]) =>
  items.length === 0 ? "" : xml(name, { count: items.length }, items);

/** Excel shows groups where it is told how deep they go. */
const deepest = (levels: ReadonlyMap<number, number>): number | undefined =>
  levels.size === 0 ? undefined : Math.max(...new Set(levels.values()));

function columns({ columnWidths, hiddenColumns, columnLevels }: SheetData): string {
  const hidden = new Set(hiddenColumns);
  const all = [...new Set([...columnWidths.keys(), ...hidden, ...columnLevels.keys()])].sort((a, b) => a - b);
  if (all.length === 0) return "";
  const columnXml = all.map((column) => {
    const width = columnWidths.get(column);
    return xml("col", {
      min: column + 1,
      max: column + 1,
      width: (width ?? COLUMN_WIDTH) / PIXELS_A_CHARACTER,
      customWidth: width === undefined ? undefined : true,
      hidden: hidden.has(column) || undefined,
      outlineLevel: columnLevels.get(column),
    });
  });
  return xml("cols", {}, columnXml);
}
