import { isoOfSerial } from "../../finance/dates/dates.ts";

/** What of a data type the pane shows. */
interface Rich {
  readonly basicValue?: unknown;
  readonly numberFormat?: string;
  readonly text?: string;
  readonly code?: unknown;
}

/** One value of a result as a cell would show it. */
export function shownResult(value: unknown, locale: string): string {
  if (typeof value === "number") return number(value, locale);
  if (typeof value === "object" && value !== null) return shownRich(value, locale);
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

function shownRich({ basicValue, numberFormat, text, code }: Rich, locale: string): string {
  if (typeof basicValue === "number") return formatted(basicValue, numberFormat ?? "General", locale);
  const shown = [text, code, basicValue].find((part) => typeof part === "string");
  return typeof shown === "string" ? shown : "";
}

function formatted(value: number, format: string, locale: string): string {
  if (format.startsWith("yyyy")) return isoOfSerial(value);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (format.endsWith("%")) return value.toLocaleString(locale, { style: "percent", ...digits });
  return format === "General" ? number(value, locale) : value.toLocaleString(locale, digits);
}

const number = (value: number, locale: string) => value.toLocaleString(locale, { maximumFractionDigits: 6 });
