import type { Area } from "../../xlsx/area.ts";

export type { Area };

/**
 * A workbook as plain data: what is opened from a file, saved to one, and shown. Rows and columns count
 * from 0; sizes are in pixels; colours are "#RRGGBB". A property left out has Excel's default.
 */
export interface BookData {
  readonly sheets: readonly SheetData[];
  /** Name of the sheet that is in front. */
  readonly activeSheet: string;
  readonly names: readonly NameData[];
  /** Add-in settings (Office.context.document.settings and workbook.settings), JSON values. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly CustomXmlData[];
  readonly properties: PropertiesData;
  /** Parts of an opened file that we do not understand, by path in the package, kept for saving. */
  readonly foreignParts: Readonly<Record<string, Uint8Array>>;
}

export interface SheetData {
  /** Stable id, as Excel gives: "{00000000-0001-0000-0000-000000000000}". */
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  /** Sparse: cells.get(row)?.get(column). */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellData>>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** How deep rows and columns are grouped, 1 to 7; of those that are in no group nothing. */
  readonly rowLevels: ReadonlyMap<number, number>;
  readonly columnLevels: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
  readonly tables: readonly TableData[];
  readonly conditionalFormats: readonly ConditionalFormatData[];
  readonly charts: readonly ChartData[];
  readonly notes: readonly NoteData[];
  /** Worksheet custom properties (worksheet.customProperties). */
  readonly customProperties: Readonly<Record<string, string>>;
}

/** An error as a cell value: code "#N/A", and the sentence a custom function sent with it. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

export type CellValue = number | string | boolean | null | CellError;

export interface CellData {
  /** For a formula, its last result (the top left one of a spill). */
  readonly value: CellValue;
  /** With "=", English names, functions of add-ins as typed: =SMALLCAP.PERGAP("IWM","SPY"). */
  readonly formula?: string;
  /** For a formula that spills: how many rows and columns. The spilled cells have their values and no formula. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: CellStyle;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Whether the cell can be written on a protected sheet. From files: it stays with the cell, and nothing here sets it. */
  readonly unlocked?: boolean;
  readonly borders?: Partial<Record<"top" | "bottom" | "left" | "right", BorderData>>;
}

export interface BorderData {
  readonly style: "Thin" | "Medium" | "Thick" | "Dash" | "Double";
  readonly color: string;
}

export interface NameData {
  readonly name: string;
  /** "=Sheet1!$A$1:$B$2" */
  readonly formula: string;
  /** Set for a name that belongs to one sheet. */
  readonly sheet?: string;
  readonly comment?: string;
  readonly visible: boolean;
}

export interface TableData {
  readonly id: string;
  readonly name: string;
  /** Header row, data rows and total row together. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  /** "TableStyleMedium2" */
  readonly style: string;
}

export type ConditionalFormatData = {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly priority: number;
} & (
  | {
      readonly type: "CellValue";
      readonly operator:
        | "Between"
        | "NotBetween"
        | "EqualTo"
        | "NotEqualTo"
        | "GreaterThan"
        | "LessThan"
        | "GreaterThanOrEqual"
        | "LessThanOrEqual";
      readonly formula1: string;
      readonly formula2?: string;
      readonly style: CellStyle;
    }
  | { readonly type: "Custom"; readonly formula: string; readonly style: CellStyle }
  | {
      readonly type: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
      readonly style: CellStyle;
    }
  | {
      readonly type: "ColorScale";
      readonly points: readonly {
        readonly at: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Percentile";
        readonly value?: string;
        readonly color: string;
      }[];
    }
  | {
      readonly type: "DataBar";
      readonly color: string;
      /** The figure at which a bar has no length; the lowest of the area if none is said. */
      readonly from?: number;
    }
  | {
      /** Of a kind that is not drawn (icons, top ten, above average, …), kept for saving: a rule's attributes and content in files. */
      readonly type: "Kept";
      readonly attributes: Readonly<Record<string, string>>;
      readonly content: string;
      readonly style?: CellStyle;
    }
);

export interface ChartData {
  readonly id: string;
  readonly name: string;
  /** Excel.ChartType: "ColumnClustered", "BarClustered", "Line", "LineMarkers", "Pie", "XYScatter", "Area", … */
  readonly type: string;
  readonly title?: string;
  readonly legend: "Right" | "Left" | "Top" | "Bottom" | "None";
  readonly series: readonly ChartSeriesData[];
  readonly categoryAxis: AxisData;
  readonly valueAxis: AxisData;
  /** Pixels from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartSeriesData {
  /** A text, or a reference such as "=Sheet1!$B$1". */
  readonly name: string;
  /** "=Sheet1!$A$2:$A$9" */
  readonly categories?: string;
  /** "=Sheet1!$B$2:$B$9" */
  readonly values: string;
  readonly color?: string;
}

export interface AxisData {
  readonly title?: string;
  readonly numberFormat?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly visible: boolean;
}

export interface NoteData {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface CustomXmlData {
  /** "{GUID}" */
  readonly id: string;
  readonly xml: string;
}

export interface PropertiesData {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly custom: Readonly<Record<string, string | number | boolean>>;
}
