import { numfmt } from "@univerjs/core";
import type { CellValue } from "../bookData.ts";
import { isCellError } from "./cellValue.ts";

/**
 * A value as a cell shows it under a number format. A format that cannot be applied shows the value as it is.
 *
 * @example shown(-0.1234, "0.0%") // "-12.3%"
 * @example shown(true, "General") // "TRUE"
 * @example shown({ error: "#N/A" }, "0.0%") // "#N/A"
 */
export function shown(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return numfmt.format(format, value, { throws: false });
}
