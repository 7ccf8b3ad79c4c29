import type { CellValue } from "../bookData.ts";

interface RichValue {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly basicValue?: unknown;
  readonly numberFormat?: unknown;
  readonly altText?: unknown;
  readonly value?: unknown;
}

/**
 * The plain value that a cell with a data type shows and calculates with: an entity its text, a formatted
 * number its number, an error its code.
 *
 * @example richText({ type: "Entity", text: "IWM" }) // "IWM"
 * @example richText({ type: "FormattedNumber", basicValue: 0.25, numberFormat: "0%" }) // 0.25
 */
export function richText(rich: object): CellValue {
  const { type, text, basicValue, altText, value } = rich as RichValue;
  if (type === "Error" || type === "CustomFunctionError")
    return { error: typeof basicValue === "string" ? basicValue : "#VALUE!" };
  for (const plain of [text, basicValue, altText, value])
    if (typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean") return plain;
  return { error: "#VALUE!" };
}

/** The number format a data type asks for, or null. */
export function richNumberFormat(rich: object): string | null {
  const { numberFormat } = rich as RichValue;
  return typeof numberFormat === "string" ? numberFormat : null;
}
