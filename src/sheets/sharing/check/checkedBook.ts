import type { Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import type { FormulaCell, ScannedBook } from "../scan/scannedBook.ts";

/** All that the rules look at: plain values. */
export interface CheckedBook {
  readonly scan: ScannedBook;
  /** The cells that call functions of ours. */
  readonly own: readonly FormulaCell[];
  /** The records that formulas and fills use, each with its question. */
  readonly used: readonly { readonly query: Query; readonly record: DataRecord }[];
  /** Keys of the questions that the workbook answers by itself. */
  readonly pinned: ReadonlySet<string>;
  /** ISO date. */
  readonly today: string;
}
