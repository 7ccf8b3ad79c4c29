import type { BorderData, CellStyle } from "../../book/bookData.ts";
import { BUILT_IN_FORMATS } from "../numberFormats.ts";
import { member } from "./member.ts";
import { readColor } from "./readColor.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xml/xmlText.ts";

/** The styles of a file, by the numbers cells and conditional formats use. */
export interface Styles {
  /** Undefined for a cell that has nothing but Excel's defaults. */
  cell(index: number): CellStyle | undefined;
  differential(index: number): CellStyle;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What Excel gives a new cell; a style says only what differs. */
const DEFAULTS: CellStyle = {
  fontName: "Calibri",
  fontSize: 11,
  color: "#000000",
  vertical: "Bottom",
  indent: 0,
};

/** Reads xl/styles.xml; `theme` are the theme's colours. */
export function readStyles(root: XmlElement | undefined, theme: readonly string[]): Styles {
  const list = (parent: string, child: string) => root?.child(parent)?.all(child) ?? [];
  const [fonts, fills, borders] = [list("fonts", "font"), list("fills", "fill"), list("borders", "border")];
  const formats = new Map(
    list("numFmts", "numFmt").map((format) => [
      format.number("numFmtId"),
      format.attribute("formatCode") ?? "",
    ]),
  );
  const cells = list("cellXfs", "xf").map((xf) => {
    const format = xf.number("numFmtId") ?? 0;
    return style({
      numberFormat: unlessGeneral(fromXstring(formats.get(format) ?? BUILT_IN_FORMATS[format] ?? "")),
      ...readFont(fonts[xf.number("fontId") ?? 0], theme),
      fill: readFill(fills[xf.number("fillId") ?? 0], theme),
      ...readAlignment(xf.child("alignment")),
      unlocked: xf.child("protection")?.flag("locked", true) === false,
      borders: readBorders(borders[xf.number("borderId") ?? 0], theme),
    });
  });
  const differentials = list("dxfs", "dxf").map((dxf) => readDifferential(dxf, theme));
  return { cell: (index) => cells[index], differential: (index) => differentials[index] ?? {} };
}

type Loose = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** The style without what is undefined or Excel's default; undefined when nothing is left. */
function style(loose: Loose, defaults: CellStyle = DEFAULTS): CellStyle | undefined {
  const entries = Object.entries(loose).filter(
    ([key, value]) => value !== undefined && value !== false && value !== defaults[key as keyof CellStyle],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const unlessGeneral = (format: string) => (format === "" || format === "General" ? undefined : format);

function readFont(font: XmlElement | undefined, theme: readonly string[]): Loose {
  if (!font) return {};
  const on = (name: string) => font.child(name)?.flag("val", true);
  const underline = font.child("u");
  return {
    bold: on("b"),
    italic: on("i"),
    underline: underline && underline.attribute("val") !== "none",
    strikethrough: on("strike"),
    fontName: font.child("name")?.attribute("val"),
    fontSize: font.child("sz")?.number("val"),
    color: readColor(font.child("color"), theme),
  };
}

/** The colour of a fill; patterns count by the colour that is in front. */
function readFill(fill: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const pattern = fill?.child("patternFill");
  const kind = pattern?.attribute("patternType") ?? "none";
  if (kind !== "none") return readColor(pattern?.child("fgColor"), theme);
  return readColor(fill?.child("gradientFill")?.at("stop", "color"), theme);
}

const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  left: "Left",
  center: "Center",
  centerContinuous: "Center",
  right: "Right",
};
const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = { top: "Top", center: "Center" };

function readAlignment(alignment: XmlElement | undefined): Loose {
  if (!alignment) return {};
  return {
    horizontal: member(HORIZONTAL, alignment.attribute("horizontal")),
    vertical: member(VERTICAL, alignment.attribute("vertical")),
    wrap: alignment.flag("wrapText"),
    indent: alignment.number("indent"),
  };
}

const BORDER_STYLES: Readonly<Record<string, BorderData["style"]>> = {
  thin: "Thin",
  hair: "Thin",
  medium: "Medium",
  thick: "Thick",
  double: "Double",
  dashed: "Dash",
  dotted: "Dash",
  dashDot: "Dash",
  dashDotDot: "Dash",
  mediumDashed: "Dash",
  mediumDashDot: "Dash",
  mediumDashDotDot: "Dash",
  slantDashDot: "Dash",
};

function readBorders(border: XmlElement | undefined, theme: readonly string[]): CellStyle["borders"] {
  const borders: Mutable<NonNullable<CellStyle["borders"]>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edge = border?.child(side);
    const kind = member(BORDER_STYLES, edge?.attribute("style"));
    if (kind) borders[side] = { style: kind, color: readColor(edge?.child("color"), theme) ?? "#000000" };
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

/** A style that is laid over another: it says what it says, defaults included. */
function readDifferential(dxf: XmlElement, theme: readonly string[]): CellStyle {
  const pattern = dxf.at("fill", "patternFill");
  const solid = readColor(pattern?.child("bgColor"), theme) ?? readColor(pattern?.child("fgColor"), theme);
  const loose: Loose = {
    numberFormat: dxf.child("numFmt")?.attribute("formatCode"),
    ...readFont(dxf.child("font"), theme),
    fill: solid,
    ...readAlignment(dxf.child("alignment")),
    borders: readBorders(dxf.child("border"), theme),
  };
  return style(loose, {}) ?? {};
}
