import type { SheetData } from "../book/bookData.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../xlsx/cellAddress.ts";
import { COLUMN_WIDTH, ROW_HEIGHT } from "../book/cells/defaultSizes.ts";

export type Sizes = Pick<SheetData, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows">;

/** Sizes of rows or columns along one side of a sheet, in pixels. */
export class Ruler {
  private readonly sizes: ReadonlyMap<number, number>;
  private readonly usual: number;
  private readonly count: number;
  private readonly odd: readonly number[];

  constructor(sizes: ReadonlyMap<number, number>, hidden: readonly number[], usual: number, count: number) {
    this.sizes = new Map([...sizes, ...hidden.map((index) => [index, 0] as const)]);
    this.usual = usual;
    this.count = count;
    this.odd = [...this.sizes.keys()].sort((a, b) => a - b);
  }

  /** Where a row or column begins. */
  start(index: number): number {
    let pixels = Math.min(index, this.count) * this.usual;
    for (const odd of this.odd) {
      if (odd >= index) break;
      pixels += this.sizes.get(odd)! - this.usual;
    }
    return pixels;
  }

  /** The row or column at a distance from the sheet's corner, and how far into it; beyond the last, the end of that. */
  find(pixels: number): { readonly index: number; readonly offset: number } {
    let index = 0;
    let rest = Math.max(0, pixels);
    for (; index < this.count - 1 && rest >= this.size(index); index++) rest -= this.size(index);
    return { index, offset: Math.min(rest, this.size(index)) };
  }

  private size(index: number): number {
    return this.sizes.get(index) ?? this.usual;
  }
}

export function columnRuler({ columnWidths, hiddenColumns }: Sizes): Ruler {
  return new Ruler(columnWidths, hiddenColumns, COLUMN_WIDTH, MAX_COLUMNS);
}

export function rowRuler({ rowHeights, hiddenRows }: Sizes): Ruler {
  return new Ruler(rowHeights, hiddenRows, ROW_HEIGHT, MAX_ROWS);
}
