import type { CellStyle } from "../bookData.ts";

/** Excel's default font size, in points. */
const FONT_SIZE = 11;
/** Pixels of a digit in that size, and what Excel leaves around a text. */
const CHARACTER = 7;
const PADDING = 9;

/**
 * Width in pixels of a column that shows all these texts, or null when there is nothing to show. Reckoned
 * by the number of characters, as Excel's own unit of width is; Hangul, Kanji and Kana count two.
 */
export function fittingWidth(texts: readonly string[], styles: readonly CellStyle[]): number | null {
  const widths = texts.map((text, i) => {
    const { fontSize = FONT_SIZE, bold = false, indent = 0 } = styles[i] ?? {};
    const line = Math.max(...text.split("\n").map(characters));
    return line === 0
      ? 0
      : (line * CHARACTER * fontSize * (bold ? 1.07 : 1)) / FONT_SIZE + PADDING * (indent + 1);
  });
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return widest === 0 ? null : Math.ceil(widest);
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g;

const characters = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
