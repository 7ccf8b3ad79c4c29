import type {
  BarSeriesOption,
  EChartsOption,
  LineSeriesOption,
  PieSeriesOption,
  ScatterSeriesOption,
} from "echarts";
import type { ChartData, ChartSeriesData } from "../../book/bookData.ts";
import { CHART_KINDS, type ChartKind } from "../../xlsx/chartKinds.ts";
import { chartAxes } from "./chartAxes.ts";
import { chartDescription } from "./chartDescription.ts";
import { chartColors, type ChartColors } from "./chartColors.ts";
import {
  figuresOf,
  shownText,
  type ChartFigures,
  type ChartLooks,
  type ReadReference,
} from "./chartFigures.ts";

export type SeriesOption = BarSeriesOption | LineSeriesOption | PieSeriesOption | ScatterSeriesOption;

/**
 * How ECharts is to draw a chart of the workbook. Pure: the same chart over the same cells gives the same
 * option. A type we do not know is drawn as columns.
 */
export function chartOption(chart: ChartData, read: ReadReference, looks: ChartLooks): EChartsOption {
  const colors = chartColors(looks.theme);
  const kind = CHART_KINDS[chart.type] ?? CHART_KINDS["ColumnClustered"]!;
  const figures = figuresOf(chart, kind, read);
  const drawn = chart.series.length;
  return {
    animation: false,
    backgroundColor: colors.surface,
    color: [...colors.series],
    textStyle: { color: colors.text, fontFamily: looks.font ?? "sans-serif" },
    // patterns tell areas of a chart apart without colour; one series needs none
    aria: {
      enabled: true,
      label: { description: chartDescription(chart, figures, looks) },
      decal: { show: isFilled(kind) && (drawn > 1 || isRound(kind)) },
    },
    ...(chart.title !== undefined && {
      title: {
        text: chart.title,
        left: "center",
        top: 8,
        textStyle: { color: colors.text, fontSize: 14, fontWeight: "normal" as const },
      },
    }),
    legend: legend(chart, colors),
    tooltip: { trigger: isRound(kind) || kind.element === "scatterChart" ? "item" : "axis", confine: true },
    ...(isRound(kind) ? {} : chartAxes(chart, figures, looks, colors)),
    series: chart.series.map((series, i) => drawnSeries(series, i, figures, colors, looks)),
  };
}

const isRound = ({ element }: ChartKind) => element === "pieChart" || element === "doughnutChart";
const isFilled = ({ element }: ChartKind) => element !== "lineChart" && element !== "scatterChart";

function legend({ legend: place }: ChartData, colors: ChartColors): NonNullable<EChartsOption["legend"]> {
  const text = { textStyle: { color: colors.text } };
  if (place === "Top") return { ...text, top: 32, left: "center" };
  if (place === "Bottom") return { ...text, bottom: 4, left: "center" };
  if (place === "Left") return { ...text, left: 8, top: "middle", orient: "vertical" };
  if (place === "Right") return { ...text, right: 8, top: "middle", orient: "vertical" };
  return { show: false };
}

function drawnSeries(
  series: ChartSeriesData,
  index: number,
  figures: ChartFigures,
  colors: ChartColors,
  looks: ChartLooks,
): SeriesOption {
  const { kind, names } = figures;
  const name = names[index]!;
  const values = [...figures.values[index]!];
  const color =
    series.color === undefined ? colors.series[index % colors.series.length]! : colors.readable(series.color);
  const stack = kind.grouping?.endsWith("tacked") === true ? { stack: "all" } : {};
  switch (kind.element) {
    case "barChart":
      return { type: "bar", name, data: values, itemStyle: { color }, barCategoryGap: "45%", ...stack };
    case "lineChart":
    case "areaChart":
      return {
        type: "line",
        name,
        data: values,
        showSymbol: kind.markers === true,
        symbol: SYMBOLS[index % SYMBOLS.length]!,
        itemStyle: { color },
        lineStyle: { color, width: 2, type: DASHES[index % DASHES.length]! },
        ...(kind.element === "areaChart" && { areaStyle: { color, opacity: 0.65 } }),
        ...stack,
      };
    case "scatterChart":
      return scatter(name, index, color, figures);
    default:
      return round(name, values, figures, colors, looks);
  }
}

/** Lines differ in more than colour. */
const DASHES = ["solid", "dashed", "dotted"] as const;
const SYMBOLS = ["circle", "rect", "triangle", "diamond"] as const;

function scatter(
  name: string,
  index: number,
  color: string,
  { kind, categories, values }: ChartFigures,
): SeriesOption {
  const data = values[index]!.map((y, i) => {
    const x = categories[i];
    return [typeof x === "number" ? x : i + 1, y ?? Number.NaN];
  });
  const symbol = SYMBOLS[index % SYMBOLS.length]!;
  if (kind.lines === false)
    return { type: "scatter", name, data, symbol, symbolSize: 8, itemStyle: { color } };
  const smooth = kind.smooth === true;
  return {
    type: "line",
    name,
    data,
    smooth,
    symbol,
    showSymbol: kind.markers === true,
    itemStyle: { color },
    lineStyle: { color, width: 2 },
  };
}

function round(
  name: string,
  values: readonly (number | null)[],
  { kind, categories }: ChartFigures,
  colors: ChartColors,
  { format }: ChartLooks,
): SeriesOption {
  return {
    type: "pie",
    name,
    radius: kind.element === "doughnutChart" ? ["38%", "65%"] : "65%",
    center: ["50%", "55%"],
    label: {
      color: colors.text,
      formatter: ({ name: part, percent }) => `${part} ${format((percent ?? 0) / 100, "0%")}`,
    },
    itemStyle: { borderColor: colors.surface, borderWidth: 1 },
    data: values.flatMap((value, i) =>
      value === null ? [] : [{ name: shownText(categories[i] ?? null), value }],
    ),
  };
}
