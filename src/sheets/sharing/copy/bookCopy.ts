import type { ValuesOnlyFile } from "./freezing/valuesOnlyFile.ts";

/** A workbook's values-only copy, ready to be opened; nothing has happened yet. */
export interface BookCopy extends Omit<ValuesOnlyFile, "formulas" | "names"> {
  readonly formulas: number;
  readonly names: number;
  /** Worksheets on which formulas become values. */
  readonly sheets: readonly string[];
}

/** Whether this host can hand over the workbook, and open another. */
export const canCopyBook = (): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", "1.8") &&
  Office.context.requirements.isSetSupported("CompressedFile", "1.1");
