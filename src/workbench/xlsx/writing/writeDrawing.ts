import type { ChartData } from "../../book/bookData.ts";
import { isGuid } from "../guid.ts";
import { columnRuler, rowRuler, type Sizes } from "../sheetPixels.ts";
import { EMU_A_PIXEL } from "../units.ts";
import { xml } from "../../../xlsx/xml/xmlText.ts";

export const DRAWING_NAMESPACES = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
};

/** One chart's place on its sheet. `number` is unique on the drawing, `relationship` leads to the chart part. */
export function writeAnchor(chart: ChartData, sizes: Sizes, number: number, relationship: string): string {
  const column = columnRuler(sizes).find(chart.left);
  const row = rowRuler(sizes).find(chart.top);
  const units = (pixels: number) => Math.round(pixels * EMU_A_PIXEL);
  const from = xml(
    "xdr:from",
    {},
    xml("xdr:col", {}, String(column.index)),
    xml("xdr:colOff", {}, String(units(column.offset))),
    xml("xdr:row", {}, String(row.index)),
    xml("xdr:rowOff", {}, String(units(row.offset))),
  );
  const size = xml("xdr:ext", { cx: units(chart.width), cy: units(chart.height) });
  return xml("xdr:oneCellAnchor", {}, from, size, frame(chart, number, relationship), xml("xdr:clientData"));
}

function frame(chart: ChartData, number: number, relationship: string): string {
  const creation = xml("a16:creationId", {
    "xmlns:a16": "http://schemas.microsoft.com/office/drawing/2014/main",
    id: chart.id,
  });
  const extension = xml(
    "a:extLst",
    {},
    xml("a:ext", { uri: "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}" }, creation),
  );
  const properties = xml(
    "xdr:cNvPr",
    { id: number + 1, name: chart.name },
    isGuid(chart.id) ? extension : "",
  );
  const link = xml("c:chart", {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "r:id": relationship,
  });
  return xml(
    "xdr:graphicFrame",
    { macro: "" },
    xml("xdr:nvGraphicFramePr", {}, properties, xml("xdr:cNvGraphicFramePr")),
    xml("xdr:xfrm", {}, xml("a:off", { x: 0, y: 0 }), xml("a:ext", { cx: 0, cy: 0 })),
    xml(
      "a:graphic",
      {},
      xml("a:graphicData", { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" }, link),
    ),
  );
}
