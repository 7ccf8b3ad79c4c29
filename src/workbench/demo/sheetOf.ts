import type { CellData, CellStyle, SheetData } from "../book/bookData.ts";
import { emptySheetData } from "../book/emptyBook.ts";

/** Row and column from 0, what to type there (a text that begins with "=" is a formula, null a bare style), and its looks. */
export type Entry = readonly [
  row: number,
  column: number,
  content: string | number | null,
  style?: CellStyle,
];

/** A sheet of entries; the last of two for one cell counts. */
export function sheetOf(
  id: string,
  name: string,
  entries: readonly Entry[],
  rest: Partial<SheetData> = {},
): SheetData {
  const cells = new Map<number, Map<number, CellData>>();
  for (const [row, column, content, style] of entries) {
    const line = cells.get(row) ?? new Map<number, CellData>();
    cells.set(row, line);
    const isFormula = typeof content === "string" && content.startsWith("=");
    line.set(column, {
      value: isFormula ? null : content,
      ...(isFormula && { formula: content }),
      ...(style && { style }),
    });
  }
  return {
    ...emptySheetData(id, name),
    showGridlines: false,
    ...rest,
    cells,
  };
}
