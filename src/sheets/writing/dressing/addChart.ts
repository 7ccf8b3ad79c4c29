import { rangeOf } from "../../area.ts";
import { seriesColor } from "./chartPalette.ts";
import { chartName } from "../claimWorksheet.ts";
import { bodyOf, type Layout } from "../layout/layOut.ts";
import { numberFormats } from "../../numberFormats.ts";
import type { SheetChart } from "../../sheet.ts";

const CHART_ROWS = 18;
const CHART_COLUMNS = 6;
/** So many more categories of columns are told apart with every column of the sheet the chart is wider. */
const CATEGORIES_A_COLUMN = 4;
const WIDEST_COLUMNS = 12;
/** Wider, a line would not be seen whole beside its table. */
const LINE_COLUMNS = 8;

/** A native chart of one of a sheet's blocks, with titles, formats and colours set. */
export function addChart(worksheet: Excel.Worksheet, chart: SheetChart, layout: Layout, id: string): void {
  const place = layout.places[chart.block ?? 0];
  const body = place && bodyOf(place);
  if (!body || body.rows <= 0) return;
  const column = (index: number) => rangeOf(worksheet, { ...body, column: body.column + index, columns: 1 });
  const drawn = worksheet.charts.add(chart.type, column(chart.series[0]!), "Columns");
  drawn.name = chartName(id);
  drawn.title.text = chart.title;
  chart.series.forEach((index, i) => {
    const name = chart.seriesNames?.[i] ?? place.block.columns[index]!.header;
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
    if (i === 0) series.name = name;
    else series.setValues(column(index));
    series.setXAxisValues(column(chart.categories ?? 0));
    if (chart.type === "Line") series.format.line.color = seriesColor(i);
    else series.format.fill.setSolidColor(seriesColor(i));
  });
  if (chart.series.length > 1) drawn.legend.position = "Bottom";
  else drawn.legend.visible = false;
  dressAxes(drawn.axes, chart);
  const spot = spotOf(chart, layout, body.rows);
  drawn.setPosition(
    worksheet.getRangeByIndexes(spot.top, spot.left, 1, 1),
    worksheet.getRangeByIndexes(spot.top + spot.rows - 1, spot.left + spot.columns - 1, 1, 1),
  );
}

function dressAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, chart: SheetChart): void {
  valueAxis.numberFormat = numberFormats[chart.format];
  if (chart.categoryFormat) categoryAxis.numberFormat = numberFormats[chart.categoryFormat];
}

/** Where a chart stands. Beside a long first block there is room however wide the others are. */
function spotOf({ place, type, block = 0 }: SheetChart, layout: Layout, count: number) {
  if (typeof place === "object") {
    const { firstRow, block: kept } = layout.places[place.block]!;
    const { column: left, columns, down = 0, rows = kept.spillRows } = place;
    return { top: firstRow + down, left, rows: rows - down, columns };
  }
  const wanted = type === "Line" ? LINE_COLUMNS : Math.ceil(count / CATEGORIES_A_COLUMN);
  const size = {
    rows: CHART_ROWS + 1,
    columns: Math.min(WIDEST_COLUMNS, Math.max(CHART_COLUMNS, wanted)) + 1,
  };
  if (place === "below") return { top: layout.rows + 1, left: 0, ...size };
  const drawn = layout.places[block]!;
  const beside = count > CHART_ROWS ? drawn.column + drawn.block.columns.length : layout.columns;
  return { top: drawn.firstRow, left: beside + 1, ...size };
}
