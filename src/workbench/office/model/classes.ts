import { application } from "./application.ts";
import * as charts from "./chartParts.ts";
import { chart, chartCollection } from "./charts.ts";
import { conditionalFormat, conditionalFormatCollection } from "./conditionalFormats.ts";
import * as looks from "./conditionalLooks.ts";
import * as rules from "./conditionalRules.ts";
import { cultureInfo } from "./cultureInfo.ts";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./customXml.ts";
import { datetimeFormatInfo } from "./datetimeFormatInfo.ts";
import { customProperty, customPropertyCollection, documentProperties } from "./documentProperties.ts";
import { iterativeCalculation } from "./iterativeCalculation.ts";
import { namedItem, namedItemCollection } from "./names.ts";
import { numberFormatInfo } from "./numberFormatInfo.ts";
import type { ClassMaker } from "./officeClass.ts";
import type { ClassName } from "./officeObject.ts";
import { range } from "./range.ts";
import { rangeBorder, rangeBorderCollection } from "./rangeBorders.ts";
import { rangeFill, rangeFont, rangeFormat } from "./rangeFormat.ts";
import {
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
  customFunctions,
} from "./services.ts";
import { setting, settingCollection } from "./settings.ts";
import * as tableParts from "./tableParts.ts";
import { table, tableCollection } from "./tables.ts";
import { workbook } from "./workbook.ts";
import { workbookRuntime } from "./workbookRuntime.ts";
import { workbookCreated } from "./workbookCreated.ts";
import { worksheet } from "./worksheet.ts";
import { worksheetCollection } from "./worksheetCollection.ts";
import { worksheetCustomProperty, worksheetCustomPropertyCollection } from "./worksheetCustomProperties.ts";
import { worksheetFreezePanes } from "./worksheetFreezePanes.ts";
import { worksheetProtection } from "./worksheetProtection.ts";

/** Every class there is, by its name in the API. */
export const classes: { readonly [K in ClassName]: ClassMaker<K> } = {
  AddinInternalService: addinInternalService,
  AppRuntimePersistenceService: appRuntimePersistenceService,
  AppRuntimeService: appRuntimeService,
  Application: application,
  CellValueConditionalFormat: rules.cellValueConditionalFormat,
  Chart: chart,
  ChartAxes: charts.chartAxes,
  ChartAxis: charts.chartAxis,
  ChartAxisTitle: charts.chartAxisTitle,
  ChartCollection: chartCollection,
  ChartFill: charts.chartFill,
  ChartLegend: charts.chartLegend,
  ChartLineFormat: charts.chartLineFormat,
  ChartSeries: charts.chartSeries,
  ChartSeriesCollection: charts.chartSeriesCollection,
  ChartSeriesFormat: charts.chartSeriesFormat,
  ChartTitle: charts.chartTitle,
  ColorScaleConditionalFormat: rules.colorScaleConditionalFormat,
  ConditionalDataBarPositiveFormat: rules.conditionalDataBarPositiveFormat,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: rules.conditionalFormatRule,
  ConditionalRangeFill: looks.conditionalRangeFill,
  ConditionalRangeFont: looks.conditionalRangeFont,
  ConditionalRangeFormat: looks.conditionalRangeFormat,
  CultureInfo: cultureInfo,
  CustomConditionalFormat: rules.customConditionalFormat,
  CustomFunctions: customFunctions,
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  DataBarConditionalFormat: rules.dataBarConditionalFormat,
  DatetimeFormatInfo: datetimeFormatInfo,
  DocumentProperties: documentProperties,
  IterativeCalculation: iterativeCalculation,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  NumberFormatInfo: numberFormatInfo,
  Range: range,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Setting: setting,
  SettingCollection: settingCollection,
  Table: table,
  TableCollection: tableCollection,
  TableColumn: tableParts.tableColumn,
  TableColumnCollection: tableParts.tableColumnCollection,
  TableRow: tableParts.tableRow,
  TableRowCollection: tableParts.tableRowCollection,
  TableSort: tableParts.tableSort,
  TextConditionalFormat: rules.textConditionalFormat,
  Workbook: workbook,
  WorkbookCreated: workbookCreated,
  WorkbookRuntime: workbookRuntime,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
};
