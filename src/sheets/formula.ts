import type { Column } from "./sheet.ts";
import type { Format } from "./numberFormats.ts";

/**
 * A call of one of our functions. Texts are to be `quoted`; an empty argument is left to its default.
 *
 * @example call("ETF", "{0}", quoted("pe")) // "=SMALLCAP.ETF({0},\"pe\")"
 */
export const call = (name: string, ...given: readonly string[]): string =>
  `=SMALLCAP.${name}(${given.join(",")})`;

/**
 * A text inside a formula.
 *
 * @example quoted("5\" pipe") // "\"5\"\" pipe\""
 */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A column by header, format and least width. */
export const column = (header: string, format: Format, width: number): Column => ({ header, format, width });
