import type { ChartData } from "../../book/bookData.ts";
import type { OpenPackage } from "../openPackage.ts";
import { readChart, type ChartBody } from "./readChart.ts";
import type { Relationship } from "../../../xlsx/relationships.ts";
import { columnRuler, rowRuler, type Ruler, type Sizes } from "../sheetPixels.ts";
import { EMU_A_PIXEL } from "../units.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

export interface Drawing {
  readonly charts: readonly ChartData[];
  /** Pictures, shapes and charts we cannot draw: kept as they are. */
  readonly others: readonly XmlElement[];
}

/** Where a drawing's parts are looked up, and what its charts are called without names of their own. */
export interface DrawingContext {
  readonly opened: OpenPackage;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly theme: readonly string[];
  readonly sizes: Sizes;
  readonly id: (count: number) => string;
}

/** Reads a drawing part: its charts, and whatever else is on it. */
export function readDrawing(root: XmlElement, context: DrawingContext): Drawing {
  const charts: ChartData[] = [];
  const others: XmlElement[] = [];
  for (const anchor of root.children) {
    const chart = readAnchor(anchor, context, charts.length);
    if (chart) charts.push(chart);
    else others.push(anchor);
  }
  return { charts, others };
}

function readAnchor(anchor: XmlElement, context: DrawingContext, count: number): ChartData | undefined {
  const frame = anchor.child("graphicFrame");
  const place = readPlace(anchor, context.sizes);
  const body = frame && place && readBody(frame, context);
  if (!body) return undefined;
  const name = propertiesOf(frame)?.attribute("name") ?? "";
  return { id: creationId(frame) ?? context.id(count), name, ...body, ...place };
}

/** The chart part a frame leads to. It is taken, with the looks of its own that we draw our way. */
function readBody(
  frame: XmlElement,
  { opened, relationships, theme }: DrawingContext,
): ChartBody | undefined {
  const id = frame.at("graphic", "graphicData", "chart")?.attribute("id") ?? "";
  const path = relationships.get(id)?.target;
  const body = path === undefined ? undefined : readChart(opened.peek(path), theme);
  if (path === undefined || !body) return undefined;
  opened.take(path);
  for (const { target } of opened.relationships(path).values()) opened.take(target);
  return body;
}

const propertiesOf = (frame: XmlElement) => frame.at("nvGraphicFramePr", "cNvPr");

function creationId(frame: XmlElement): string | undefined {
  const [creation] = propertiesOf(frame)?.descendants("creationId") ?? [];
  return creation?.attribute("id");
}

type Place = Pick<ChartData, "left" | "top" | "width" | "height">;

/** The place of an anchor: from a cell, or a point, to a cell, or over a size. */
function readPlace(anchor: XmlElement, sizes: Sizes): Place | undefined {
  const across = readSpan(anchor, "col", columnRuler(sizes), { start: "x", size: "cx" });
  const down = readSpan(anchor, "row", rowRuler(sizes), { start: "y", size: "cy" });
  return across && down && { left: across.start, top: down.start, width: across.size, height: down.size };
}

function readSpan(
  anchor: XmlElement,
  name: "col" | "row",
  ruler: Ruler,
  attributes: { readonly start: string; readonly size: string },
): { readonly start: number; readonly size: number } | undefined {
  const edge = (end: "from" | "to") => {
    const index = wholeNumber(anchor.at(end, name)?.text);
    const offset = wholeNumber(anchor.at(end, `${name}Off`)?.text ?? "0");
    return index === undefined || index < 0 || offset === undefined
      ? undefined
      : ruler.start(index) + offset / EMU_A_PIXEL;
  };
  const pixels = (element: string, attribute: string) => {
    const units = anchor.child(element)?.number(attribute);
    return units === undefined ? undefined : units / EMU_A_PIXEL;
  };
  const start = edge("from") ?? pixels("pos", attributes.start);
  const end = edge("to");
  const size = pixels("ext", attributes.size) ?? (end === undefined ? undefined : end - (start ?? 0));
  return start === undefined || size === undefined
    ? undefined
    : { start: rounded(start), size: rounded(size) };
}

const wholeNumber = (text: string | undefined) =>
  /^\s*-?\d+\s*$/.test(text ?? "") ? Number(text) : undefined;

/** Files count in units of 1/9525 pixel; ours are pixels with two decimals at most. */
const rounded = (pixels: number) => Math.round(pixels * 100) / 100;
