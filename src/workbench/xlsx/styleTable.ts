import type { BorderData, CellStyle } from "../book/bookData.ts";
import { builtInNumbers, FIRST_CUSTOM_FORMAT } from "./numberFormats.ts";
import { toXstring, xml, XML_HEADER } from "../../xlsx/xml/xmlText.ts";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Collects the styles of a workbook, each once, and writes xl/styles.xml. */
export class StyleTable {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Numbered([fontXml({})]);
  private readonly fills = new Numbered([fillXml("none"), fillXml("gray125")]);
  private readonly borders = new Numbered([bordersXml({})]);
  private readonly cells = new Numbered([
    xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  ]);
  private readonly differentials = new Numbered([]);
  private readonly known = new Map<CellStyle, number>();

  /** Number of a cell's style. */
  cell(style: CellStyle | undefined): number {
    if (!style) return 0;
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const number = this.cells.of(this.cellXml(style));
    this.known.set(style, number);
    return number;
  }

  /** Number of a style that a conditional format lays over cells. */
  differential(style: CellStyle): number {
    const { numberFormat } = style;
    const fill =
      style.fill === undefined
        ? ""
        : xml("fill", {}, xml("patternFill", {}, xml("bgColor", { rgb: argb(style.fill) })));
    const parts = [
      fontXml(style, false),
      numberFormat === undefined
        ? ""
        : xml("numFmt", { numFmtId: this.format(numberFormat), formatCode: toXstring(numberFormat) }),
      fill,
      alignmentXml(style),
      style.borders ? bordersXml(style.borders) : "",
    ];
    return this.differentials.of(xml("dxf", {}, ...parts.map((part) => (part === "<font/>" ? "" : part))));
  }

  xml(): string {
    const formats = [...this.formats].map(([code, number]) =>
      xml("numFmt", { numFmtId: number, formatCode: toXstring(code) }),
    );
    const root = xml(
      "styleSheet",
      { xmlns: NAMESPACE },
      formats.length === 0 ? "" : xml("numFmts", { count: formats.length }, ...formats),
      this.fonts.xml("fonts"),
      this.fills.xml("fills"),
      this.borders.xml("borders"),
      xml("cellStyleXfs", { count: 1 }, xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      this.cells.xml("cellXfs"),
      xml("cellStyles", { count: 1 }, xml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.differentials.xml("dxfs"),
      xml("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    );
    return XML_HEADER + root;
  }

  private cellXml(style: CellStyle): string {
    const fill = style.fill === undefined ? 0 : this.fills.of(fillXml("solid", style.fill));
    const font = this.fonts.of(fontXml(style));
    const border = style.borders ? this.borders.of(bordersXml(style.borders)) : 0;
    const format = style.numberFormat === undefined ? 0 : this.format(style.numberFormat);
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    const attributes = {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format > 0 || undefined,
      applyFont: font > 0 || undefined,
      applyFill: fill > 0 || undefined,
      applyBorder: border > 0 || undefined,
      applyAlignment: alignment !== "" || undefined,
      applyProtection: protection !== "" || undefined,
    };
    return xml(
      "xf",
      attributes,
      [alignment, protection].filter((part) => part !== ""),
    );
  }

  private format(code: string): number {
    if (code === "General") return 0;
    const number = builtInNumbers.get(code) ?? this.formats.get(code);
    if (number !== undefined) return number;
    const next = FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, next);
    return next;
  }
}

/** Elements that are told apart by their XML and called by their number. */
class Numbered {
  private readonly numbers: Map<string, number>;

  constructor(first: readonly string[]) {
    this.numbers = new Map(first.map((element, i) => [element, i]));
  }

  of(element: string): number {
    const known = this.numbers.get(element);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(element, number);
    return number;
  }

  xml(name: string): string {
    return xml(name, { count: this.numbers.size }, [...this.numbers.keys()]);
  }
}

const argb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

/** A font; `whole` fills in Excel's defaults, which a differential style leaves out. */
function fontXml(style: CellStyle, whole = true): string {
  const flag = (name: string, on: boolean | undefined) => (on ? xml(name) : "");
  const value = (name: string, val: string | number | undefined) =>
    val === undefined ? "" : xml(name, { val });
  const color =
    style.color === undefined
      ? whole
        ? xml("color", { theme: 1 })
        : ""
      : xml("color", { rgb: argb(style.color) });
  const parts = [
    flag("b", style.bold),
    flag("i", style.italic),
    flag("strike", style.strikethrough),
    flag("u", style.underline),
    value("sz", style.fontSize ?? (whole ? 11 : undefined)),
    color,
    value("name", style.fontName ?? (whole ? "Calibri" : undefined)),
    value("family", whole ? 2 : undefined),
  ].filter((part) => part !== "");
  return xml("font", {}, ...parts);
}

function fillXml(patternType: string, color?: string): string {
  const colors =
    color === undefined ? [] : [xml("fgColor", { rgb: argb(color) }), xml("bgColor", { indexed: 64 })];
  return xml("fill", {}, xml("patternFill", { patternType }, ...colors));
}

const BORDER_NAMES: Readonly<Record<BorderData["style"], string>> = {
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
  Dash: "dashed",
  Double: "double",
};

function bordersXml(borders: NonNullable<CellStyle["borders"]>): string {
  const edges = (["left", "right", "top", "bottom"] as const).map((side) => {
    const border = borders[side];
    return border
      ? xml(side, { style: BORDER_NAMES[border.style] }, xml("color", { rgb: argb(border.color) }))
      : xml(side);
  });
  return xml("border", {}, ...edges, xml("diagonal"));
}

const protectionXml = ({ unlocked }: CellStyle): string =>
  unlocked ? xml("protection", { locked: false }) : "";

function alignmentXml({ horizontal, vertical, wrap, indent }: CellStyle): string {
  const attributes = {
    horizontal: horizontal?.toLowerCase(),
    vertical: vertical === "Bottom" ? undefined : vertical?.toLowerCase(),
    wrapText: wrap || undefined,
    indent: indent || undefined,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : xml("alignment", attributes);
}
