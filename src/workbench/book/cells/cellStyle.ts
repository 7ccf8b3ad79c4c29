import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderData, CellStyle } from "../bookData.ts";

/** A style to be merged into another: undefined takes the property away. */
export type StyleChange = { readonly [K in Exclude<keyof CellStyle, "unlocked">]?: CellStyle[K] | undefined };

/** Pixels Univer leaves at the left for one step of Excel's indent. */
const INDENT = 9;

const horizontals = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const verticals = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
const borderStyles = {
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
  Dash: BorderStyleTypes.DASHED,
  Double: BorderStyleTypes.DOUBLE,
};
const sides = { top: "t", bottom: "b", left: "l", right: "r" } as const;
type Side = keyof typeof sides;

type Writer = { readonly [K in keyof CellStyle]-?: (value: NonNullable<CellStyle[K]>) => IStyleData };

/** A property of ours among Univer's, who keeps what a style had when it was loaded, and sets no other than his own. */
interface Locking extends IStyleData {
  readonly unlocked?: BooleanNumber;
}

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const writers: Writer = {
  numberFormat: (pattern) => ({ n: { pattern } }),
  bold: (on) => ({ bl: flag(on) }),
  italic: (on) => ({ it: flag(on) }),
  underline: (on) => ({ ul: { s: flag(on) } }),
  strikethrough: (on) => ({ st: { s: flag(on) } }),
  fontName: (ff) => ({ ff }),
  fontSize: (fs) => ({ fs }),
  color: (rgb) => ({ cl: { rgb } }),
  fill: (rgb) => ({ bg: { rgb } }),
  horizontal: (align) => ({ ht: horizontals[align] }),
  vertical: (align) => ({ vt: verticals[align] }),
  wrap: (on) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  indent: (steps) => ({ pd: { l: steps * INDENT } }),
  unlocked: (on): Locking => ({ unlocked: flag(on) }),
  borders: (borders) => ({ bd: univerBorders(borders) }),
};

/** Univer's name of each property, for taking it away. */
const keys: { readonly [K in keyof CellStyle]-?: keyof Locking } = {
  numberFormat: "n",
  bold: "bl",
  italic: "it",
  underline: "ul",
  strikethrough: "st",
  fontName: "ff",
  fontSize: "fs",
  color: "cl",
  fill: "bg",
  horizontal: "ht",
  vertical: "vt",
  wrap: "tb",
  indent: "pd",
  unlocked: "unlocked",
  borders: "bd",
};

/** A style as Univer keeps it; null for a property to be taken away. */
export function univerStyle(style: CellStyle | StyleChange): IStyleData {
  const parts = (Object.keys(style) as (keyof CellStyle)[]).map((key) => part(key, style));
  return Object.assign({}, ...parts) as IStyleData;
}

function part(
  key: keyof CellStyle,
  style: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined },
): IStyleData {
  const value = style[key];
  return value === undefined
    ? { [keys[key]]: null }
    : (writers[key] as (value: unknown) => IStyleData)(value);
}

function univerBorders(borders: NonNullable<CellStyle["borders"]>): IBorderData {
  const entries = (Object.keys(borders) as Side[]).map((side) => {
    const border = borders[side];
    return [sides[side], border ? { s: borderStyles[border.style], cl: { rgb: border.color } } : null];
  });
  return Object.fromEntries(entries) as IBorderData;
}

/** A style of Univer's in our words; what Excel would show by default is left out. */
export function cellStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  const found: { [K in keyof CellStyle]: Nullable<CellStyle[K]> } = {
    numberFormat: style.n?.pattern,
    ...fontOf(style),
    fill: style.bg?.rgb,
    horizontal: nameOf(horizontals, style.ht),
    vertical: nameOf(verticals, style.vt),
    wrap: style.tb === WrapStrategy.WRAP || undefined,
    indent: style.pd?.l ? Math.round(style.pd.l / INDENT) : undefined,
    unlocked: (style as Locking).unlocked === BooleanNumber.TRUE || undefined,
    borders: bordersOf(style.bd),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined && value !== null),
  );
}

const fontOf = (style: IStyleData) => ({
  bold: style.bl === BooleanNumber.TRUE || undefined,
  italic: style.it === BooleanNumber.TRUE || undefined,
  underline: style.ul?.s === BooleanNumber.TRUE || undefined,
  strikethrough: style.st?.s === BooleanNumber.TRUE || undefined,
  fontName: style.ff,
  fontSize: style.fs,
  color: style.cl?.rgb,
});

function bordersOf(borders: Nullable<IBorderData>): CellStyle["borders"] {
  const entries = (Object.keys(sides) as Side[]).flatMap((side) => {
    const border = borders?.[sides[side]];
    return border ? [[side, borderOf(border)] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Univer has thirteen kinds of line; those Excel's object model lacks are shown as the nearest. */
const borderOf = ({ s, cl }: IBorderStyleData): BorderData => ({
  style: nameOf(borderStyles, s) ?? (s > BorderStyleTypes.DOUBLE ? "Medium" : "Dash"),
  color: cl.rgb ?? "#000000",
});

function nameOf<K extends string>(
  names: Readonly<Record<K, number>>,
  value: Nullable<number>,
): K | undefined {
  return (Object.keys(names) as K[]).find((name) => names[name] === value);
}
