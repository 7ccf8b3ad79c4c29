import type { Area } from "../../../book/bookData.ts";

/** What each kind of object needs to know of itself; the rest is in the book. */
export interface States {
  Application: null;
  AppRuntimePersistenceService: null;
  AppRuntimeService: null;
  AddinInternalService: null;
  CustomFunctions: null;
  Workbook: null;
  /** The file it is to have. */
  WorkbookCreated: { readonly bytes: Uint8Array };
  WorkbookRuntime: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  IterativeCalculation: null;
  WorksheetCollection: null;
  Worksheet: OnSheet;
  WorksheetFreezePanes: OnSheet;
  WorksheetProtection: OnSheet;
  WorksheetCustomPropertyCollection: OnSheet;
  WorksheetCustomProperty: OnSheet & { readonly key: string };
  Range: OnRange;
  RangeFormat: OnRange;
  RangeFill: OnRange;
  RangeFont: OnRange;
  RangeBorderCollection: OnRange;
  RangeBorder: OnRange & { readonly side: string };
  /** The tables of one sheet, or with null of the workbook. */
  TableCollection: { readonly sheet: string | null };
  Table: OnTable;
  TableColumnCollection: OnTable;
  TableColumn: OnTable & { readonly column: string };
  TableRowCollection: OnTable;
  TableRow: OnTable & { readonly index: number };
  TableSort: OnTable;
  ChartCollection: OnSheet;
  Chart: OnChart;
  ChartTitle: OnChart;
  ChartLegend: OnChart;
  ChartAxes: OnChart;
  ChartAxis: OnChart & { readonly axis: "categoryAxis" | "valueAxis" };
  ChartAxisTitle: OnChart & { readonly axis: "categoryAxis" | "valueAxis" };
  ChartSeriesCollection: OnChart;
  ChartSeries: OnSeries;
  ChartSeriesFormat: OnSeries;
  ChartFill: OnSeries;
  ChartLineFormat: OnSeries;
  /** The names of one sheet, or with null of the workbook. */
  NamedItemCollection: { readonly sheet: string | null };
  NamedItem: { readonly name: string; readonly sheet: string | null };
  SettingCollection: null;
  Setting: { readonly key: string };
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  CustomXmlPart: { readonly id: string };
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: { readonly key: string };
  ConditionalFormatCollection: OnRange;
  ConditionalFormat: OnFormat;
  CellValueConditionalFormat: OnFormat;
  CustomConditionalFormat: OnFormat;
  ConditionalFormatRule: OnFormat;
  TextConditionalFormat: OnFormat;
  ColorScaleConditionalFormat: OnFormat;
  DataBarConditionalFormat: OnFormat;
  ConditionalDataBarPositiveFormat: OnFormat;
  ConditionalRangeFormat: OnFormat;
  ConditionalRangeFont: OnFormat;
  ConditionalRangeFill: OnFormat;
}

export interface OnSheet {
  /** Id of the sheet. */
  readonly sheet: string;
}
export interface OnRange extends OnSheet {
  readonly area: Area;
}
export interface OnTable {
  readonly table: string;
}
export interface OnChart extends OnSheet {
  readonly chart: string;
}
export interface OnSeries extends OnChart {
  readonly index: number;
}
export interface OnFormat extends OnSheet {
  readonly format: string;
}

export type ClassName = keyof States;

/** An object of the add-in's world: its kind, and what tells it from others of its kind. */
export class OfficeObject<K extends ClassName = ClassName> {
  readonly type: K;
  readonly self: States[K];

  constructor(type: K, self: States[K]) {
    this.type = type;
    this.self = self;
  }

  is<L extends ClassName>(type: L): this is OfficeObject<L> {
    const own: ClassName = this.type;
    return own === type;
  }
}

export const object = <K extends ClassName>(type: K, self: States[K]): OfficeObject<K> =>
  new OfficeObject(type, self);
