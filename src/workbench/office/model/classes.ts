import { application } from "./application/application.ts";
import * as charts from "./charts/chartParts.ts";
import { chart, chartCollection } from "./charts/charts.ts";
import { conditionalFormat, conditionalFormatCollection } from "./conditionalFormats/conditionalFormats.ts";
import * as looks from "./conditionalFormats/conditionalLooks.ts";
import * as rules from "./conditionalFormats/conditionalRules.ts";
import { cultureInfo } from "./application/cultureInfo.ts";
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
} from "./workbook/customXml.ts";
import { datetimeFormatInfo } from "./application/datetimeFormatInfo.ts";
import {
  customProperty,
  customPropertyCollection,
  documentProperties,
} from "./workbook/documentProperties.ts";
import { iterativeCalculation } from "./application/iterativeCalculation.ts";
import { namedItem, namedItemCollection } from "./workbook/names.ts";
import { numberFormatInfo } from "./application/numberFormatInfo.ts";
import type { ClassMaker } from "./objects/officeClass.ts";
import type { ClassName } from "./objects/officeObject.ts";
import { range } from "./ranges/range.ts";
import { rangeBorder, rangeBorderCollection } from "./ranges/rangeBorders.ts";
import { rangeFill, rangeFont, rangeFormat } from "./ranges/rangeFormat.ts";
import {
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
  customFunctions,
} from "./application/services.ts";
import { setting, settingCollection } from "./workbook/settings.ts";
import * as tableParts from "./tables/tableParts.ts";
import { table, tableCollection } from "./tables/tables.ts";
import { workbook } from "./workbook/workbook.ts";
import { workbookRuntime } from "./application/workbookRuntime.ts";
import { workbookCreated } from "./application/workbookCreated.ts";
import { worksheet } from "./worksheets/worksheet.ts";
import { worksheetCollection } from "./worksheets/worksheetCollection.ts";
import {
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from "./worksheets/worksheetCustomProperties.ts";
import { worksheetFreezePanes } from "./worksheets/worksheetFreezePanes.ts";
import { worksheetProtection } from "./worksheets/worksheetProtection.ts";

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
