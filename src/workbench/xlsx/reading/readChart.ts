import type { AxisData, ChartData, ChartSeriesData } from "../../book/bookData.ts";
import { CHART_KINDS, type ChartKind } from "../chartKinds.ts";
import { fromFileFormula } from "../../../xlsx/formulas/fromFileFormula.ts";
import { known } from "./known.ts";
import { member } from "./member.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

/** What the chart part itself says; name and place are said by the drawing. */
export type ChartBody = Pick<
  ChartData,
  "type" | "title" | "legend" | "series" | "categoryAxis" | "valueAxis"
>;

/** Reads a chart part; undefined for one we cannot draw: three-dimensional, of several kinds at once, and the like. */
export function readChart(root: XmlElement | undefined, theme: readonly string[]): ChartBody | undefined {
  const chart = root?.child("chart");
  const plotArea = chart?.child("plotArea");
  const [plot, ...more] = plotArea?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  if (!chart || !plotArea || !plot || more.length > 0) return undefined;
  const type = typeOf(plot);
  return type === undefined ? undefined : readPlot(type, plot, plotArea, chart, theme);
}

function readPlot(
  type: string,
  plot: XmlElement,
  plotArea: XmlElement,
  chart: XmlElement,
  theme: readonly string[],
): ChartBody {
  const [category, value] = axesOf(plot, plotArea);
  return known<ChartBody>({
    type,
    title: textOf(chart.child("title")),
    legend: legendOf(chart.child("legend")),
    series: plot.all("ser").map((series) => readSeries(series, theme)),
    categoryAxis: readAxis(category),
    valueAxis: readAxis(value),
  });
}

/** One that does not say where it is stands on the right. */
const legendOf = (legend: XmlElement | undefined): ChartData["legend"] =>
  legend ? (member(LEGENDS, attributeOf(legend, "legendPos")) ?? "Right") : "None";

const LEGENDS: Readonly<Record<string, ChartData["legend"]>> = {
  r: "Right",
  tr: "Right",
  l: "Left",
  t: "Top",
  b: "Bottom",
};

/** The `val` of a child element. */
const attributeOf = (element: XmlElement | undefined, child: string) =>
  element?.child(child)?.attribute("val");

function typeOf(plot: XmlElement): string | undefined {
  const series = plot.all("ser");
  const found: Required<ChartKind> = {
    element: plot.name as ChartKind["element"],
    direction: attributeOf(plot, "barDir") === "bar" ? "bar" : "col",
    grouping: (attributeOf(plot, "grouping") ?? "clustered") as Required<ChartKind>["grouping"],
    markers: series.some((each) => attributeOf(each.child("marker"), "symbol") !== "none"),
    lines: series.some((each) => each.at("spPr", "ln", "noFill") === undefined),
    smooth: series.some((each) => each.child("smooth")?.flag("val", true) === true),
  };
  const fits = ([, kind]: readonly [string, ChartKind]) =>
    Object.entries(kind).every(([key, value]) => found[key as keyof ChartKind] === value);
  return Object.entries(CHART_KINDS).find(fits)?.[0];
}

/** Category and value axis: by the order the plot names them in, pies have none. */
function axesOf(plot: XmlElement, plotArea: XmlElement): readonly (XmlElement | undefined)[] {
  const axes = plotArea.children.filter(({ name }) => name.endsWith("Ax"));
  return plot
    .all("axId")
    .map((named) => axes.find((axis) => attributeOf(axis, "axId") === named.attribute("val")));
}

function readAxis(axis: XmlElement | undefined): AxisData {
  if (!axis) return { visible: true };
  const scaling = axis.child("scaling");
  const format = axis.child("numFmt");
  return known<AxisData>({
    visible: axis.child("delete")?.flag("val", true) !== true,
    title: textOf(axis.child("title")),
    numberFormat: format?.flag("sourceLinked") === true ? undefined : format?.attribute("formatCode"),
    minimum: scaling?.child("min")?.number("val"),
    maximum: scaling?.child("max")?.number("val"),
  });
}

/** Text of a title: rich, by lines, or the copy of a cell's. */
function textOf(title: XmlElement | undefined): string | undefined {
  const tx = title?.child("tx");
  if (!tx) return undefined;
  const lines = tx.child("rich")?.all("p") ?? [];
  if (lines.length > 0)
    return lines.map((line) => [...line.descendants("t")].map(({ text }) => text).join("")).join("\n");
  return tx.at("strRef", "strCache", "pt", "v")?.text;
}

function readSeries(series: XmlElement, theme: readonly string[]): ChartSeriesData {
  const values = series.child("val") ?? series.child("yVal");
  return known<ChartSeriesData>({
    name: nameOf(series.child("tx")),
    categories: referenceOf(series.child("cat") ?? series.child("xVal")),
    values: referenceOf(values) ?? "",
    color: colorOf(series, theme),
  });
}

function nameOf(tx: XmlElement | undefined): string {
  const reference = tx?.at("strRef", "f")?.text;
  return reference === undefined ? (tx?.child("v")?.text ?? "") : fromFileFormula(reference);
}

function referenceOf(source: XmlElement | undefined): string | undefined {
  const formula = source?.children.map((child) => child.child("f")?.text).find((text) => text !== undefined);
  return formula === undefined ? undefined : fromFileFormula(formula);
}

/** Colour of a series: of its line, its fill, or its markers. */
function colorOf(series: XmlElement, theme: readonly string[]): string | undefined {
  const fill =
    series.at("spPr", "ln", "solidFill") ??
    series.at("spPr", "solidFill") ??
    series.at("marker", "spPr", "solidFill");
  const rgb = fill?.child("srgbClr")?.attribute("val");
  const named = theme[SCHEME.indexOf(fill?.child("schemeClr")?.attribute("val") ?? "")];
  const color = rgb ?? named;
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

const SCHEME = "bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6".split(" ");
