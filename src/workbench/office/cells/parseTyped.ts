import type { CellValue } from "../../book/bookData.ts";

/** What a text becomes when it is put in a cell. */
export interface Typed {
  readonly content: number | string | boolean | null | object;
  /** The format Excel gives the cell along with it, where it had none. */
  readonly numberFormat?: string;
}

const NUMBER = /^([-+]?)\$?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[-+]?\d+)?(%?)$/i;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ERROR = /^#(N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|DIV\/0!)$/i;

/**
 * Excel reads what an add-in writes as if it had been typed in an American Excel: "5%" is 0.05, "2026-01-31" is
 * a day, "TRUE" is a boolean. A leading apostrophe, or the text format "@", keeps a text as it is; so an add-in
 * that forgets to protect its texts sees here what its users would see.
 *
 * @param given - number, text, boolean or null
 * @param format - number format the cell has
 * @example parseTyped("5%", "General") // { content: 0.05, numberFormat: "0%" }
 */
export function parseTyped(given: number | string | boolean | null, format: string): Typed {
  if (typeof given !== "string" || given === "") return { content: given };
  if (format === "@") return { content: asText(given) };
  if (given.startsWith("'")) return { content: asText(given.slice(1)) };
  if (given.startsWith("=")) return { content: given };
  const trimmed = given.trim();
  const typed = parseWord(trimmed) ?? parseNumber(trimmed) ?? parseDate(trimmed) ?? { content: given };
  return format === "General" ? typed : { content: typed.content };
}

function parseWord(text: string): Typed | null {
  if (/^(true|false)$/i.test(text)) return { content: /^true$/i.test(text) };
  return ERROR.test(text) ? { content: { error: text.toUpperCase() } } : null;
}

/** A text that must not be taken for a formula goes as a data type; any other goes as it is. */
export const asText = (text: string): string | object =>
  text.startsWith("=") ? { type: "String", basicType: "String", basicValue: text } : text;

/** What puts a value into a cell as it is. */
export const asIs = (value: CellValue): CellValue | object =>
  typeof value === "string" ? asText(value) : value;

function parseNumber(text: string): Typed | null {
  const [, sign, whole = "", fraction = "", exponent = "", percent] = NUMBER.exec(text) ?? [];
  if (whole === "" && fraction.length < 2) return null;
  const digits = `${whole.replaceAll(",", "")}${fraction}`.replace(/\.$/, "");
  const size = Number(digits + exponent);
  if (!Number.isFinite(size)) return null;
  return formatted((sign === "-" ? -size : size) / (percent === "%" ? 100 : 1), formatOf(text, fraction));
}

const formatted = (content: number, numberFormat: string | null): Typed =>
  numberFormat === null ? { content } : { content, numberFormat };

function formatOf(text: string, fraction: string): string | null {
  const decimals = fraction.length > 1 ? ".00" : "";
  if (text.endsWith("%")) return `0${decimals}%`;
  if (text.includes("$")) return `$#,##0${decimals}`;
  if (/e/i.test(text)) return "0.00E+00";
  return text.includes(",") ? `#,##0${decimals}` : null;
}

function parseDate(text: string): Typed | null {
  const iso = ISO_DATE.exec(text);
  const us = US_DATE.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : us ? [us[3], us[1], us[2]] : null;
  if (!parts) return null;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  // Excel counts a 29 February 1900 that never was
  return { content: days < 61 ? days - 1 : days, numberFormat: iso ? "yyyy-mm-dd" : "m/d/yyyy" };
}
