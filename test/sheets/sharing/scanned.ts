import {
  ownCells,
  type ScannedBook,
  type ScannedSheet,
} from "../../../src/sheets/sharing/scan/scannedBook.ts";
import type { CheckedBook } from "../../../src/sheets/sharing/check/checkedBook.ts";

/** What a cell holds, or its formula with what that shows. */
type Content = string | number | readonly [formula: string, value: string | number];

/** A sheet whose first cell is B2. */
export function scanned(name: string, rows: readonly (readonly Content[])[]): ScannedSheet {
  const part = (i: 0 | 1) => rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell[i] : cell)));
  return { id: `{${name}}`, name, isProtected: false, row: 1, column: 1, formulas: part(0), values: part(1) };
}

/** A workbook to check, on 2026-11-23. */
export function checked(sheets: readonly ScannedSheet[], given: Partial<CheckedBook> = {}): CheckedBook {
  const scan: ScannedBook = { sheets };
  return { scan, own: ownCells(scan), used: [], pinned: new Set(), today: "2026-11-23", ...given };
}
