import { chartName } from "./claimWorksheet.ts";
import type { Layout } from "./layOut.ts";
import { numberFormats } from "./numberFormats.ts";
import type { Sheet, SheetChart } from "./sheet.ts";

const CHART_ROWS = 18;
const CHART_COLUMNS = 6;
/** So many more categories are told apart with every column the chart is wider. */
const CATEGORIES_A_COLUMN = 4;

/** A native chart of a sheet's first block: its first column names the categories. */
export function addChart(worksheet: Excel.Worksheet, sheet: Sheet, chart: SheetChart, layout: Layout): void {
  const first = layout.places[0];
  if (!first || first.block.rows.length === 0) return;
  const rows = first.block.rows.length;
  const column = (index: number) => worksheet.getRangeByIndexes(first.firstRow, index, rows, 1);
  const drawn = worksheet.charts.add(chart.type, column(chart.series[0]!), "Columns");
  drawn.name = chartName(sheet.kind);
  drawn.title.text = chart.title;
  chart.series.forEach((index, i) => {
    const { header } = first.block.columns[index]!;
    const series = i === 0 ? drawn.series.getItemAt(0) : drawn.series.add(header);
    if (i === 0) series.name = header;
    else series.setValues(column(index));
    series.setXAxisValues(column(0));
  });
  if (chart.series.length > 1) drawn.legend.position = "Bottom";
  else drawn.legend.visible = false;
  drawn.axes.valueAxis.numberFormat = numberFormats[chart.format];
  // beside a long first block there is room however wide the others are
  const beside = rows > CHART_ROWS ? first.block.columns.length : layout.columns;
  const [top, left] = chart.place === "below" ? [layout.rows + 1, 0] : [first.firstRow, beside + 1];
  const columns = Math.max(CHART_COLUMNS, Math.ceil(rows / CATEGORIES_A_COLUMN));
  drawn.setPosition(
    worksheet.getRangeByIndexes(top, left, 1, 1),
    worksheet.getRangeByIndexes(top + CHART_ROWS, left + columns, 1, 1),
  );
}
