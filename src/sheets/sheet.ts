import type { Provenance } from "../data/record.ts";
import type { Format } from "./numberFormats.ts";

/**
 * A worksheet as a plain value: what it says and how it looks, before any Excel. Builders make it,
 * `writeSheet` puts it into the workbook. Texts are in the user's language, figures are fractions and
 * serial dates.
 */
export interface Sheet {
  /** Which of our sheets this is, in every language: a second filling refreshes the one of its kind. */
  readonly kind: SheetKind;
  /** The worksheet's name, at most 31 characters. */
  readonly name: string;
  readonly title: string;
  /** What a reader must know before the figures; one line each, under the title. */
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
  /** The records the figures come from. Empty for a sheet that holds no data of ours. */
  readonly records: readonly Provenance[];
  readonly chart: SheetChart | null;
}

export type SheetKind = "fundFacts" | "monthlyReturns" | "valuation" | "workedExample";

/** Figures under one header row. Blocks stand below one another. */
export interface Block {
  /** Name of the native table, without blanks; null for a block whose formulas spill, which tables cannot hold. */
  readonly table: string | null;
  /** A line above the header; null for none. */
  readonly heading: string | null;
  readonly columns: readonly Column[];
  /** As wide as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Empty rows kept below for what the last formula spills. */
  readonly spillRows: number;
  /** Whether the first row spilled is one of headers. */
  readonly hasSpilledHeader?: boolean;
  /** Formats of the rows that the last formula spills, its own first, where they are not the columns'. */
  readonly spillFormats?: readonly (readonly Format[])[];
}

export interface Column {
  /** Empty where a spilling formula brings its own. */
  readonly header: string;
  readonly format: Format;
  /** In characters, at least: a longer header or text makes the column wider. */
  readonly width: number;
}

/** null is an empty cell. A text is shown as it is, whatever it begins with; only a FormulaCell calculates. */
export type Cell = number | string | boolean | null | FormulaCell | InputCell;

/** A live formula, written by us and never put together from a provider's text. */
export interface FormulaCell {
  readonly formula: string;
  /** Where it differs from the column's. */
  readonly format?: Format;
}

/** A figure the reader is meant to change. */
export interface InputCell {
  readonly input: number | string;
  readonly format?: Format;
}

/** A native chart of the first block: one series a column, over the first column. */
export interface SheetChart {
  readonly type: "ColumnClustered" | "Line";
  readonly title: string;
  /** Indexes of the columns drawn. */
  readonly series: readonly number[];
  readonly format: Format;
  /** Beside the blocks, or below them where they are wide and few. */
  readonly place: "right" | "below";
}
