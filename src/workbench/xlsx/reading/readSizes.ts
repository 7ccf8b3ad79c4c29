import { MAX_COLUMNS } from "../../../xlsx/cellAddress.ts";
import { sheetRows } from "./sheetRows.ts";
import type { Sizes } from "../sheetPixels.ts";
import { PIXELS_A_CHARACTER, POINTS_A_PIXEL } from "../units.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

/** Widths, heights and what is hidden of a worksheet; only what was set on purpose. */
export function readSizes(worksheet: XmlElement): Sizes {
  return { ...readColumns(worksheet.child("cols")), ...readRows(worksheet.child("sheetData")) };
}

function readColumns(cols: XmlElement | undefined): Pick<Sizes, "columnWidths" | "hiddenColumns"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns: number[] = [];
  let next = 0;
  for (const column of cols?.all("col") ?? []) {
    const width = widthOf(column);
    const first = Math.max(next, (column.number("min") ?? 1) - 1);
    next = Math.max(next, Math.min(MAX_COLUMNS, column.number("max") ?? 0));
    for (let i = first; i < next; i++) {
      if (width !== undefined) columnWidths.set(i, width);
      if (column.flag("hidden")) hiddenColumns.push(i);
    }
  }
  return { columnWidths, hiddenColumns };
}

/** A hidden column's width counts only if somebody set it. */
function widthOf(column: XmlElement): number | undefined {
  const width = column.number("width");
  const isSet = column.flag("customWidth") || !column.flag("hidden");
  return width === undefined || !isSet ? undefined : Math.round(width * PIXELS_A_CHARACTER);
}

function readRows(sheetData: XmlElement | undefined): Pick<Sizes, "rowHeights" | "hiddenRows"> {
  const rowHeights = new Map<number, number>();
  const hiddenRows: number[] = [];
  for (const [index, row] of sheetRows(sheetData)) {
    const height = row.flag("customHeight") ? row.number("ht") : undefined;
    if (height !== undefined) rowHeights.set(index, Math.round(height / POINTS_A_PIXEL));
    if (row.flag("hidden")) hiddenRows.push(index);
  }
  return { rowHeights, hiddenRows };
}
