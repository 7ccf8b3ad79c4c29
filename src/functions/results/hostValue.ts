import { MathError } from "../../errors.ts";
import { failedCell, isFailure } from "./cellError.ts";
import { numberFormats, type Card, type Formatted, type Shown } from "./shown.ts";

/** What of data types a result may use. */
export interface Rich {
  readonly numbers: boolean;
  readonly cards: boolean;
}

/**
 * One cell in the form Excel takes; never null, undefined or NaN, which it would show as 0.
 *
 * @param rich - whether numbers keep their formats, and cards more than their text
 */
export function hostValue(shown: Shown, rich: Rich): unknown {
  if (shown === null) return "";
  if (typeof shown === "number") return finite(shown);
  if (typeof shown !== "object") return shown;
  if (isFailure(shown)) return failedCell(shown);
  if ("text" in shown) return rich.cards ? entity(shown) : shown.text;
  return formatted(shown, rich);
}

function formatted({ value, format }: Formatted, rich: Rich): unknown {
  if (!Number.isFinite(value) || !rich.numbers) return finite(value);
  return { type: "FormattedNumber", basicValue: value, numberFormat: numberFormats[format] };
}

function finite(value: number): unknown {
  return Number.isFinite(value) ? value : failedCell(new MathError("undefinedMaths", { what: "=" }));
}

function entity({ text, properties }: Card): unknown {
  const entries = Object.entries(properties).map(([name, shown]) => [name, property(shown)]);
  return { type: "Entity", text, properties: Object.fromEntries(entries) as unknown };
}

function property(shown: Shown): unknown {
  const value = hostValue(shown, { numbers: true, cards: true });
  if (typeof value === "number") return { type: "Double", basicValue: value };
  if (typeof value === "boolean") return { type: "Boolean", basicValue: value };
  return typeof value === "string" ? { type: "String", basicValue: value } : value;
}
