import type { BookData, CellValue } from "../../book/bookData.ts";
import { parseArea } from "../../../xlsx/cellAddress.ts";

/** Longest range that is worth keeping beside a chart. */
const MOST = 32_000;

/** Sheet name and cells of "=Sheet1!$A$1:$A$9" or "='My sheet'!A1"; undefined for anything else. */
export function parseReference(reference: string) {
  const [, quoted, plain, cells] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference) ?? [];
  const area = parseArea(cells ?? "");
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return area && sheet !== undefined ? { sheet, area } : undefined;
}

/** The values a chart's reference shows, row by row; none where it leads nowhere. */
export function referenceValues(data: BookData, reference: string): CellValue[] {
  const found = parseReference(reference);
  const sheet = data.sheets.find(({ name }) => name.toLowerCase() === found?.sheet.toLowerCase());
  if (!found || !sheet || found.area.rows * found.area.columns > MOST) return [];
  const { row, column, rows, columns } = found.area;
  return Array.from({ length: rows * columns }, (_, i) => {
    const cells = sheet.cells.get(row + Math.floor(i / columns));
    return cells?.get(column + (i % columns))?.value ?? null;
  });
}
