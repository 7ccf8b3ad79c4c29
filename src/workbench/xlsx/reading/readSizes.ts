import type { SheetData } from "../../book/bookData.ts";
import { COLUMN_WIDTH } from "../../book/cells/defaultSizes.ts";
import { MAX_COLUMNS } from "../../../xlsx/cellAddress.ts";
import { sheetRows } from "./sheetRows.ts";
import type { Sizes } from "../sheetPixels.ts";
import { PIXELS_A_CHARACTER, POINTS_A_PIXEL } from "../units.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

type Levels = Pick<SheetData, "rowLevels" | "columnLevels">;

/** Widths, heights, what is hidden and what is grouped of a worksheet; only what was set on purpose. */
export function readSizes(worksheet: XmlElement): Sizes & Levels {
  return { ...readColumns(worksheet.child("cols")), ...readRows(worksheet.child("sheetData")) };
}

function readColumns(
  cols: XmlElement | undefined,
): Pick<SheetData, "columnWidths" | "hiddenColumns" | "columnLevels"> {
  const columnWidths = new Map<number, number>();
  const columnLevels = new Map<number, number>();
  const hiddenColumns: number[] = [];
  let next = 0;
  for (const column of cols?.all("col") ?? []) {
    const width = widthOf(column);
    const level = levelOf(column);
    const first = Math.max(next, (column.number("min") ?? 1) - 1);
    next = Math.max(next, Math.min(MAX_COLUMNS, column.number("max") ?? 0));
    for (let i = first; i < next; i++) {
      if (width !== undefined) columnWidths.set(i, width);
      if (level > 0) columnLevels.set(i, level);
      if (column.flag("hidden")) hiddenColumns.push(i);
    }
  }
  return { columnWidths, hiddenColumns, columnLevels };
}

/** How deep a row or column is grouped, 0 for one that is not. */
const levelOf = (line: XmlElement): number =>
  Math.trunc(Math.min(DEEPEST, Math.max(0, line.number("outlineLevel") ?? 0)));

const DEEPEST = 7;

/** A hidden column's width, and the usual one, count only if somebody set them. */
function widthOf(column: XmlElement): number | undefined {
  const width = column.number("width");
  const pixels = width === undefined ? undefined : Math.round(width * PIXELS_A_CHARACTER);
  const isSet = column.flag("customWidth") || (!column.flag("hidden") && pixels !== COLUMN_WIDTH);
  return isSet ? pixels : undefined;
}

function readRows(
  sheetData: XmlElement | undefined,
): Pick<SheetData, "rowHeights" | "hiddenRows" | "rowLevels"> {
  const rowHeights = new Map<number, number>();
  const rowLevels = new Map<number, number>();
  const hiddenRows: number[] = [];
  for (const [index, row] of sheetRows(sheetData)) {
    const height = row.flag("customHeight") ? row.number("ht") : undefined;
    if (height !== undefined) rowHeights.set(index, Math.round(height / POINTS_A_PIXEL));
    if (levelOf(row) > 0) rowLevels.set(index, levelOf(row));
    if (row.flag("hidden")) hiddenRows.push(index);
  }
  return { rowHeights, hiddenRows, rowLevels };
}
