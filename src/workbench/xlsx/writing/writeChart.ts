import type { AxisData, CellValue, ChartData, ChartSeriesData } from "../../book/bookData.ts";
import { CHART_KINDS, type ChartKind } from "../chartKinds.ts";
import { toFileFormula } from "./toFileFormula.ts";
import { XlsxError } from "../../../xlsx/xlsxError.ts";
import { escapeXml, xml, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

/** Gives the values of a reference such as "=Sheet1!$B$2:$B$9": charts carry a copy, for programs that only show. */
export type ReadValues = (reference: string) => readonly CellValue[];

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const GRIDLINE = "D9D9D9";

/**
 * A chart part (xl/charts/chart1.xml).
 * @throws XlsxError unsupported for a type that is not one of CHART_KINDS
 */
export function writeChart(chart: ChartData, read: ReadValues): string {
  const kind = CHART_KINDS[chart.type];
  if (!kind) throw new XlsxError("unsupported", `Charts of type ${chart.type} cannot be saved.`);
  const space = {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  };
  const body = xml(
    "c:chart",
    {},
    chart.title === undefined ? "" : title(chart.title, 1400),
    val("autoTitleDeleted", chart.title === undefined),
    xml("c:plotArea", {}, xml("c:layout"), plot(chart, kind, read), axes(chart, kind)),
    legend(chart.legend),
    val("plotVisOnly", true),
    val("dispBlanksAs", "gap"),
  );
  return XML_HEADER + xml("c:chartSpace", space, val("roundedCorners", false), body);
}

const val = (name: string, value: string | number | boolean) => xml(`c:${name}`, { val: value });

function title(text: string, size: number): string {
  const paragraphs = text
    .split("\n")
    .map((line) =>
      xml(
        "a:p",
        {},
        xml("a:pPr", {}, xml("a:defRPr", { sz: size, b: false })),
        xml("a:r", {}, xml("a:rPr", { sz: size, b: false }), xml("a:t", {}, escapeXml(line))),
      ),
    );
  const rich = xml("c:rich", {}, xml("a:bodyPr"), xml("a:lstStyle"), ...paragraphs);
  return xml("c:title", {}, xml("c:tx", {}, rich), val("overlay", false));
}

function legend(position: ChartData["legend"]): string {
  if (position === "None") return "";
  const place = { Right: "r", Left: "l", Top: "t", Bottom: "b" }[position];
  return xml("c:legend", {}, val("legendPos", place), val("overlay", false));
}

function plot(chart: ChartData, kind: ChartKind, read: ReadValues): string {
  const { element, grouping, direction } = kind;
  const round = isRound(kind);
  const parts = [
    direction === undefined ? "" : val("barDir", direction),
    grouping === undefined ? "" : val("grouping", grouping),
    element === "scatterChart" ? val("scatterStyle", kind.smooth ? "smoothMarker" : "lineMarker") : "",
    val("varyColors", round),
    ...chart.series.map((series, i) => writeSeries(series, i, kind, read)),
    PLOT_ENDS[element]?.(kind) ?? "",
    round ? "" : val("axId", CATEGORY_AXIS) + val("axId", VALUE_AXIS),
  ];
  return xml(`c:${element}`, {}, ...parts);
}

const isRound = ({ element }: ChartKind) => element === "pieChart" || element === "doughnutChart";

/** What only some plots say, after their series. */
const PLOT_ENDS: Readonly<Partial<Record<ChartKind["element"], (kind: ChartKind) => string>>> = {
  barChart: ({ grouping }) => val("gapWidth", 80) + (grouping === "clustered" ? "" : val("overlap", 100)),
  lineChart: () => val("marker", true),
  pieChart: () => val("firstSliceAng", 0),
  doughnutChart: () => val("firstSliceAng", 0) + val("holeSize", 55),
};

function writeSeries(series: ChartSeriesData, index: number, kind: ChartKind, read: ReadValues): string {
  const scatter = kind.element === "scatterChart";
  const parts = [
    val("idx", index),
    val("order", index),
    seriesName(series.name, read),
    seriesShape(series.color, kind),
    kind.element === "barChart" ? val("invertIfNegative", false) : "",
    marker(series.color, kind),
    series.categories === undefined ? "" : source(scatter ? "c:xVal" : "c:cat", series.categories, read),
    source(scatter ? "c:yVal" : "c:val", series.values, read, true),
    scatter || kind.element === "lineChart" ? val("smooth", kind.smooth ?? false) : "",
  ];
  return xml("c:ser", {}, ...parts);
}

function seriesName(name: string, read: ReadValues): string {
  if (name === "") return "";
  if (!name.startsWith("=")) return xml("c:tx", {}, xml("c:v", {}, escapeXml(name)));
  return xml("c:tx", {}, reference("str", name, read(name)));
}

const solid = (color: string) => xml("a:solidFill", {}, xml("a:srgbClr", { val: color.replace("#", "") }));

/** Lines are coloured along, everything else is filled; points without lines have the line switched off. */
function seriesShape(color: string | undefined, { element, lines }: ChartKind): string {
  if (lines === false) return xml("c:spPr", {}, xml("a:ln", { w: 19050 }, xml("a:noFill")));
  if (color === undefined) return "";
  if (element !== "lineChart" && element !== "scatterChart") return xml("c:spPr", {}, solid(color));
  return xml("c:spPr", {}, xml("a:ln", { w: 22225, cap: "rnd" }, solid(color), xml("a:round")));
}

function marker(color: string | undefined, { markers }: ChartKind): string {
  if (markers === undefined) return "";
  if (!markers) return xml("c:marker", {}, val("symbol", "none"));
  const shape = color === undefined ? "" : xml("c:spPr", {}, solid(color));
  return xml("c:marker", {}, val("symbol", "circle"), val("size", 5), shape);
}

function source(element: string, address: string, read: ReadValues, numeric = false): string {
  const values = read(address);
  const numbers =
    numeric || (values.some((value) => typeof value === "number") && values.every(isNumberOrBlank));
  return xml(element, {}, reference(numbers ? "num" : "str", address, values));
}

const isNumberOrBlank = (value: CellValue) => typeof value === "number" || value === null;

function reference(type: "num" | "str", address: string, values: readonly CellValue[]): string {
  const points = values.flatMap((value, idx) => {
    const text = type === "num" ? (typeof value === "number" ? String(value) : undefined) : label(value);
    return text === undefined ? [] : [xml("c:pt", { idx }, xml("c:v", {}, escapeXml(text)))];
  });
  const format = type === "num" ? xml("c:formatCode", {}, "General") : "";
  const cache = xml(`c:${type}Cache`, {}, format, val("ptCount", values.length), ...points);
  return xml(`c:${type}Ref`, {}, xml("c:f", {}, escapeXml(toFileFormula(address))), cache);
}

function label(value: CellValue): string | undefined {
  if (value === null) return undefined;
  return typeof value === "object" ? value.error : String(value);
}

function axes(chart: ChartData, kind: ChartKind): string {
  if (isRound(kind)) return "";
  const lying = kind.direction === "bar";
  const scatter = kind.element === "scatterChart";
  const category = axis(scatter ? "c:valAx" : "c:catAx", chart.categoryAxis, {
    id: CATEGORY_AXIS,
    crosses: VALUE_AXIS,
    position: lying ? "l" : "b",
    gridlines: false,
    end: scatter
      ? val("crossBetween", "midCat")
      : val("auto", true) + val("lblAlgn", "ctr") + val("lblOffset", 100) + val("noMultiLvlLbl", false),
  });
  const value = axis("c:valAx", chart.valueAxis, {
    id: VALUE_AXIS,
    crosses: CATEGORY_AXIS,
    position: lying ? "b" : "l",
    gridlines: true,
    end: val("crossBetween", scatter || kind.element === "areaChart" ? "midCat" : "between"),
  });
  return category + value;
}

interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  readonly position: "l" | "b";
  readonly gridlines: boolean;
  /** Elements that only this kind of axis has, at its end. */
  readonly end: string;
}

function axis(element: string, axis: AxisData, place: AxisPlace): string {
  const { maximum, minimum, numberFormat } = axis;
  const line = xml("c:spPr", {}, xml("a:ln", { w: 9525 }, solid(GRIDLINE)));
  return xml(
    element,
    {},
    val("axId", place.id),
    xml(
      "c:scaling",
      {},
      val("orientation", "minMax"),
      maximum === undefined ? "" : val("max", maximum),
      minimum === undefined ? "" : val("min", minimum),
    ),
    val("delete", !axis.visible),
    val("axPos", place.position),
    place.gridlines ? xml("c:majorGridlines", {}, line) : "",
    axis.title === undefined ? "" : title(axis.title, 1000),
    xml("c:numFmt", { formatCode: numberFormat ?? "General", sourceLinked: numberFormat === undefined }),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", place.gridlines ? "nextTo" : "low"),
    line,
    val("crossAx", place.crosses),
    val("crosses", "autoZero"),
    place.end,
  );
}
