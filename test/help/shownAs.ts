import type { HelpResult } from "../../src/help/topics/helpTopic.ts";

export type CellValue = string | number | boolean | null;

const NUMBER = /^-?\d+(?:\.(\d+))?(%?)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const EPOCH = Date.UTC(1899, 11, 30);

/** Whether a cell's value, rounded to the digits of a text on a page, is that text. */
export function isShownAs(value: CellValue, text: string): boolean {
  if (typeof value !== "number") return (value ?? "") === text;
  if (DATE.test(text)) return value === (Date.parse(text) - EPOCH) / 86_400_000;
  const [, digits = "", percent] = NUMBER.exec(text) ?? [];
  if (percent === undefined) return false;
  const shown = percent === "" ? value : value * 100;
  return Math.abs(shown - parseFloat(text)) <= 0.5 * 10 ** -digits.length + 1e-9;
}

/** The cells of a result as rows. */
export function rowsOf(
  result: Exclude<HelpResult, Error> | CellValue | readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  return Array.isArray(result) ? (result as readonly (readonly CellValue[])[]) : [[result as CellValue]];
}
