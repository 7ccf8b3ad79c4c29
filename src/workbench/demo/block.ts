import type { NameData, SheetData } from "../book/bookData.ts";
import type { DemoStyles } from "./demoStyles.ts";
import type { Entry } from "./sheetOf.ts";

/** Part of the first sheet, and how many rows it takes. */
export interface Block {
  readonly entries: readonly Entry[];
  readonly rows: number;
  readonly sheet?: Partial<SheetData>;
  /** Names of its inputs, for other sheets. */
  readonly names?: readonly NameData[];
}

/** Where a block begins: its first row, and the pixels above it. */
export interface Place {
  readonly row: number;
  readonly top: number;
}

const COLUMNS = 9;
export const WIDTHS = [84, 280, 96, 92, 80, 80, 92, 84, 270];

/** Pixels from the sheet's left edge to a column. */
export const columnLeft = (column: number) => WIDTHS.slice(0, column).reduce((sum, width) => sum + width, 0);

/** Where charts end on the right: within an ordinary window, the pane beside it. */
export const CHARTS_END = columnLeft(COLUMNS - 1) + 96;

/** A heading across the block's columns. */
export function section(row: number, text: string, styles: DemoStyles): Entry[] {
  return Array.from({ length: COLUMNS }, (_, column) => [
    row,
    column,
    column === 0 ? text : null,
    styles.section,
  ]);
}

/** Column headings, on the left over texts and on the right over figures. */
export function headings(
  row: number,
  headers: readonly string[],
  styles: DemoStyles,
  textColumns: readonly number[] = [0, 1],
): Entry[] {
  return headers.map((header, column) => [
    row,
    column,
    header,
    textColumns.includes(column) ? styles.header : styles.headerRight,
  ]);
}
