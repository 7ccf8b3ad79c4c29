import type { Provenance } from "../data/record.ts";
import type { FillTextKey } from "../i18n/types/fillChoiceTexts.ts";
import type { Format } from "./numberFormats.ts";

/**
 * A worksheet as a plain value: what it says and how it looks, before any Excel. Builders make it,
 * `inForm` gives its figures as values or as live formulas, `writeSheet` puts it into the workbook. Texts are
 * in the user's language, figures are fractions and serial dates.
 */
export interface Sheet {
  /** Which of our sheets this is, in every language: a second filling refreshes the one of its kind. */
  readonly kind: SheetKind | ReportKind;
  /** The worksheet's name, at most 31 characters. */
  readonly name: string;
  readonly title: string;
  /** What a reader must know before the figures; one line each, under the title. */
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
  /** The records the figures come from. Empty for a sheet that holds no data of ours. */
  readonly records: readonly Provenance[];
  readonly charts?: readonly SheetChart[];
  /** What stays in view when scrolling: by default the first column of a sheet wider than a screen. */
  readonly frozen?: "firstHeader" | "nothing";
}

/** Everything a sheet can be filled with. */
export type SheetKind = FillTextKey;

/** Sheets about the workbook itself, which sharing writes. */
export type ReportKind = "provenance" | "pinChanges" | "refreshLog";

/** Figures under one header row. Blocks stand below one another, or beside one another. */
export interface Block {
  /** Name of the native table, without blanks; null for a block whose formulas spill, which tables cannot hold. */
  readonly table: string | null;
  /** A line above the header; null for none. */
  readonly heading: string | null;
  readonly columns: readonly Column[];
  /** As wide as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Empty rows kept below: for what the last formula spills, or for a chart. */
  readonly spillRows: number;
  /** Whether the first row spilled is one of headers. */
  readonly hasSpilledHeader?: boolean;
  /** Formats of the rows that the last formula spills, its own first, where they are not the columns'. */
  readonly spillFormats?: readonly (readonly Format[])[];
  /** Stands to the right of the block before, one column apart, instead of below it. */
  readonly beside?: boolean;
  /** The one formula that gives all rows, where live figures are better one spill than a formula a cell. */
  readonly spill?: Spill;
  /** Where one formula gives a column, or some side by side: a table is then asked for once instead of in every row. */
  readonly columnSpills?: readonly ColumnSpill[];
  readonly highlights?: readonly Highlight[];
  /** Large figures under quiet labels, for what is to be seen first. Texts run over the empty columns beside them. */
  readonly look?: "tiles";
}

/** References in a formula are written as in `FormulaCell`. */
interface Spill {
  readonly formula: string;
  /** Whether it brings a row of headers of its own. */
  readonly hasHeader: boolean;
}

interface ColumnSpill {
  /** As wide as the columns it fills, as high as the block's rows, without headers. */
  readonly formula: string;
  /** Index of the first column. */
  readonly column: number;
  readonly columns: number;
}

export interface Column {
  /** Empty where a spilling formula brings its own. */
  readonly header: string;
  readonly format: Format;
  /** In characters, at least: a longer header or text makes the column wider. */
  readonly width: number;
  /** Whether its texts may run over the empty cells to their right, and so need no room of their own. */
  readonly runsOver?: boolean;
}

/** null is an empty cell. A text is shown as it is, whatever it begins with; only a FormulaCell calculates. */
export type Cell = number | string | boolean | null | FormulaCell | InputCell | LiveCell;

/**
 * A live formula, written by us and never put together from a provider's text. It says where other cells of the
 * sheet are in braces, by the numbers of block and column from 0, and `inForm` puts their addresses in: {2} column 2
 * of this block and row; {1.2} the same row of block 1; {1.2@3} row 3 of it; {1.2@3:4} four rows from there;
 * {1.2:} all its rows.
 */
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

/** A figure, and the formula that gives the same one live. */
export interface LiveCell {
  readonly value: number | string | null;
  readonly live: string;
  readonly format?: Format;
}

/** A native chart of a block: one series a column, over the column of categories. */
export interface SheetChart {
  readonly type: "ColumnClustered" | "BarClustered" | "Line";
  readonly title: string;
  /** Which block is drawn; the first if none is said. */
  readonly block?: number;
  /** Index of the column of categories; the first if none is said. */
  readonly categories?: number;
  /** Indexes of the columns drawn. */
  readonly series: readonly number[];
  /** What they are called, where that is not their headers. */
  readonly seriesNames?: readonly string[];
  /** Of the figures, and of the categories where they are dates. */
  readonly format: Format;
  readonly categoryFormat?: Format;
  /** Beside the blocks, or below them where they are wide and few, or over cells kept free for it. */
  readonly place: "right" | "below" | ChartSpot;
}

/** So many columns of the sheet from one on, over the rows of a block kept free for charts, or over `rows` from its first on. */
export interface ChartSpot {
  readonly block: number;
  readonly column: number;
  readonly columns: number;
  readonly rows?: number;
  /** Rows left out at the top: a chart over frozen rows and those below would be torn apart. */
  readonly down?: number;
}

/** What makes figures of a block stand out, by what they say. Columns are indexes. */
export type Highlight =
  /** Shades away from zero, losses one hue and gains the other, deepest from `full` on: the same shade is as far in every column. */
  | { readonly kind: "aroundZero"; readonly columns: readonly number[]; readonly full: number }
  /** A bar from zero, as long as the figure is large. */
  | { readonly kind: "bar"; readonly columns: readonly number[] }
  /** Cells that hold a text, such as "out". */
  | {
      readonly kind: "text";
      readonly columns: readonly number[];
      readonly text: string;
      readonly tone: Tone;
    }
  /** Cells below or above a figure. */
  | {
      readonly kind: "below" | "above";
      readonly columns: readonly number[];
      readonly bound: number;
      readonly tone: Tone;
    };

/** How a highlighted cell is meant. */
export type Tone = "good" | "bad" | "notice";
