import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

/** Office's own theme, for files without one: light 1, dark 1, light 2, dark 2, six accents, two links. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The numbered colours of the format before themes, 8 to 63; 0 to 7 repeat the first eight. */
const INDEXED = `
000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
003366 339966 003300 333300 993300 993366 333399 333333`
  .trim()
  .split(/\s+/);

const THEME_SLOTS = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

/** The theme's colours as "RRGGBB", in the order cells number them. */
export function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = theme?.at("themeElements", "clrScheme");
  return THEME_SLOTS.map((slot, i) => {
    const color = scheme?.child(slot)?.children[0];
    const rgb = color?.attribute("lastClr") ?? color?.attribute("val");
    return rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb) ? rgb.toUpperCase() : OFFICE_THEME[i]!;
  });
}

/** The colour an element such as `<color theme="4" tint="0.4"/>` means, "#RRGGBB"; undefined for automatic. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(element.attribute("rgb") ?? "")?.[1];
  const base = rgb ?? theme[element.number("theme") ?? -1] ?? indexed(element.number("indexed"));
  return base === undefined ? undefined : `#${tinted(base.toUpperCase(), element.number("tint") ?? 0)}`;
}

const indexed = (index: number | undefined) =>
  index === undefined ? undefined : INDEXED[index < 8 ? index : index - 8];

/** Lighter for a tint above zero, darker below: the lightness of HSL moves towards 1 or 0 by the tint. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channel = (start: number) => Number.parseInt(rgb.slice(start, start + 2), 16) / 255;
  const [red, green, blue] = [channel(0), channel(2), channel(4)];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const saturation = high === low ? 0 : (high - low) / (1 - Math.abs(2 * lightness - 1));
  const hue = hueOf(red, green, blue);
  return fromHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint);
}

/** Hue in sixths of the circle. */
function hueOf(red: number, green: number, blue: number): number {
  const high = Math.max(red, green, blue);
  const range = high - Math.min(red, green, blue);
  if (range === 0) return 0;
  if (high === red) return ((green - blue) / range + 6) % 6;
  return high === green ? (blue - red) / range + 2 : (red - green) / range + 4;
}

/** A colour of a hue in sixths: each channel is full within a sixth of its own hue, and empty beyond two. */
function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  return [0, 2, 4]
    .map((own) => {
      const distance = Math.abs(((hue - own + 9) % 6) - 3);
      const share = Math.max(0, Math.min(1, 2 - distance));
      return Math.round(255 * (lightness + chroma * (share - 0.5)));
    })
    .map((value) => value.toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}
