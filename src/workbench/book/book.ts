import type {
  Area,
  BookData,
  CellStyle,
  CellValue,
  ChartData,
  ConditionalFormatData,
  CustomXmlData,
  NameData,
  NoteData,
  PropertiesData,
  TableData,
} from "./bookData.ts";
import type { FunctionsMetadata } from "./functions/functionMetadata.ts";

/**
 * An open workbook that calculates: the one face the Office host, the files and the page see of the
 * spreadsheet engine. Sheets are told apart by id. Every write is a change; listeners hear of it.
 */
export interface Book {
  // the whole
  load(data: BookData): Promise<void>;
  /** The workbook as it stands, results included. */
  save(): BookData;
  dispose(): void;

  // sheets
  readonly sheets: readonly SheetState[];
  readonly activeSheet: string;
  addSheet(name: string, position?: number): SheetState;
  deleteSheet(id: string): void;
  updateSheet(id: string, change: Partial<Omit<SheetState, "id">>): void;
  activateSheet(id: string): void;

  // cells
  /** Values with spilled cells, rows × columns. */
  values(sheet: string, area: Area): CellValue[][];
  /** The formula as typed, or null for a cell without one. */
  formulas(sheet: string, area: Area): (string | null)[][];
  /** Values as shown, by number format. */
  texts(sheet: string, area: Area): string[][];
  /** Why a cell shows an error, in a sentence; null where it shows none, or one that says enough. */
  errorReason(sheet: string, row: number, column: number): string | null;
  styles(sheet: string, area: Area): CellStyle[][];
  /** The data type a custom function or add-in put in the cell (entity, formatted number …), as JSON, or null. */
  richValues(sheet: string, area: Area): (object | null)[][];
  /** Writes what was typed: a text that begins with "=" is a formula, null leaves the cell, "" clears it. No parsing of texts. */
  write(
    sheet: string,
    area: Area,
    cells: readonly (readonly (CellValue | object)[])[],
    options?: WriteOptions,
  ): void;
  /** Merges the style into each cell's; a property set to undefined goes back to the default. */
  setStyle(
    sheet: string,
    area: Area,
    style: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined },
  ): void;
  setNumberFormats(sheet: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  clear(sheet: string, area: Area, what: "All" | "Contents" | "Formats"): void;
  /** Smallest area that holds every value (or also every format), null for an empty sheet. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** The area a formula in the cell spills to, or null. */
  spillOf(sheet: string, row: number, column: number): Area | null;
  /** The formula cell whose spill covers this cell, or null. */
  spillParent(
    sheet: string,
    row: number,
    column: number,
  ): { readonly row: number; readonly column: number } | null;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void;
  autofitColumns(sheet: string, area: Area): void;
  setHidden(sheet: string, what: "rows" | "columns", first: number, count: number, hidden: boolean): void;
  isHidden(sheet: string, what: "rows" | "columns", index: number): boolean;
  merge(sheet: string, area: Area): void;
  unmerge(sheet: string, area: Area): void;
  insertCells(sheet: string, area: Area, shift: "Down" | "Right"): void;
  deleteCells(sheet: string, area: Area, shift: "Up" | "Left"): void;
  freeze(sheet: string, rows: number, columns: number): void;

  // objects
  tables(sheet: string): readonly TableData[];
  putTable(sheet: string, table: TableData): void;
  deleteTable(sheet: string, id: string): void;
  conditionalFormats(sheet: string): readonly ConditionalFormatData[];
  putConditionalFormat(sheet: string, format: ConditionalFormatData): void;
  deleteConditionalFormat(sheet: string, id: string): void;
  charts(sheet: string): readonly ChartData[];
  putChart(sheet: string, chart: ChartData): void;
  deleteChart(sheet: string, id: string): void;
  notes(sheet: string): readonly NoteData[];
  putNote(sheet: string, note: NoteData): void;
  deleteNote(sheet: string, row: number, column: number): void;
  readonly names: readonly NameData[];
  putName(name: NameData): void;
  deleteName(name: string, sheet?: string): void;
  readonly settings: Map<string, unknown>;
  readonly customXml: Map<string, CustomXmlData>;
  properties: PropertiesData;

  // selection
  selection: { readonly sheet: string; readonly area: Area };

  // calculation
  defineFunctions(namespace: string, metadata: FunctionsMetadata, runtime: FunctionRuntime): void;
  /** Recalculates: what is dirty; "Full" and "FullRebuild" everything, custom functions asked anew. */
  calculate(type: "Recalculate" | "Full" | "FullRebuild"): void;
  /** Marks cells for recalculation; their custom functions are asked anew. */
  setDirty(sheet: string, area: Area): void;
  calculationMode: "Automatic" | "Manual" | "AutomaticExceptTables";
  readonly calculationState: "Done" | "Calculating" | "Pending";
  /** Resolves when what was written so far is calculated; custom functions may still be outstanding (#BUSY!). */
  calculated(): Promise<void>;
  /** Resolves when nothing is being calculated and no custom function is outstanding (streams excepted). */
  idle(): Promise<void>;

  // listeners; each call gives back how to stop listening
  onChange(listener: (change: BookChange) => void): () => void;
  onSelect(listener: (selection: { readonly sheet: string; readonly area: Area }) => void): () => void;
  onCalculated(listener: () => void): () => void;
  /** While 0 < depth, undo groups and screen updates are held back. */
  batch<T>(work: () => T): T;
  undo(): void;
  redo(): void;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly customProperties: Readonly<Record<string, string>>;
}

export interface WriteOptions {
  /** "user" for a cell edited by hand, "add-in" for Office.js. Default "add-in". */
  readonly origin?: "user" | "add-in";
}

/** What changed. Kinds other than cells carry the sheet they happened on, where there is one. */
export interface BookChange {
  readonly kind:
    | "cells"
    | "format"
    | "sheetAdded"
    | "sheetDeleted"
    | "sheetUpdated"
    | "sheetActivated"
    | "table"
    | "chart"
    | "name"
    | "other"
    | "loaded";
  readonly sheet: string | null;
  readonly area: Area | null;
  readonly origin: "user" | "add-in" | "engine";
}

/** Where custom functions run: the add-in's page. */
export interface FunctionRuntime {
  /** Starts one call; the answer comes through `settle`, more than once for a stream. */
  invoke(call: FunctionCall, settle: (result: FunctionResult) => void): void;
  cancel(id: number): void;
}

export interface FunctionCall {
  readonly id: number;
  /** Function id of the metadata, without namespace. */
  readonly functionId: string;
  /** One a parameter, shaped as the metadata says: scalar, or rows; null for one left out. Repeating parameters are one array at the end. */
  readonly arguments: readonly unknown[];
  /** "Sheet1!A1" */
  readonly address: string;
  readonly parameterAddresses: readonly string[];
}

/** A value (scalar, rows, or a data type as JSON), or an error code with its sentence. */
export type FunctionResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string; readonly message?: string };
