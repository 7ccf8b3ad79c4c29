import type { GridComponentOption, XAXisComponentOption, YAXisComponentOption } from "echarts";
import type { AxisData, CellValue, ChartData } from "../../book/bookData.ts";
import type { ChartColors } from "./chartColors.ts";
import { shownText, type ChartFigures, type ChartLooks } from "./chartFigures.ts";

type AxisOption = XAXisComponentOption & YAXisComponentOption;

/** Axes and the space they leave: categories along the bottom, along the left where bars lie. */
export function chartAxes(
  chart: ChartData,
  { kind, categories }: ChartFigures,
  looks: ChartLooks,
  colors: ChartColors,
): { readonly xAxis: AxisOption; readonly yAxis: AxisOption; readonly grid: GridComponentOption } {
  const scatter = kind.element === "scatterChart";
  const lying = kind.direction === "bar";
  const first = scatter
    ? valueAxis(chart.categoryAxis, !lying, looks, colors)
    : categoryAxis(chart.categoryAxis, categories, kind.element !== "areaChart", !lying, looks, colors);
  const shareAxis = kind.grouping === "percentStacked" && chart.valueAxis.numberFormat === undefined;
  const second = {
    ...valueAxis(
      shareAxis ? { ...chart.valueAxis, numberFormat: "0%" } : chart.valueAxis,
      lying,
      looks,
      colors,
    ),
    // what is shown as a length or an area must begin at zero to be read right
    scale: kind.element === "lineChart" || scatter,
  };
  const [xAxis, yAxis] = lying ? [second, first] : [first, second];
  return { xAxis, yAxis, grid: space(chart) };
}

function space({ title, legend }: ChartData): GridComponentOption {
  const above = title === undefined ? 16 : 40;
  return {
    left: legend === "Left" ? 110 : 16,
    right: legend === "Right" ? 110 : 20,
    top: legend === "Top" ? above + 26 : above,
    bottom: legend === "Bottom" ? 34 : 12,
    // labels of the axes stay inside these edges
    outerBoundsMode: "same",
    outerBoundsContain: "axisLabel",
  };
}

function shared(axis: AxisData, horizontal: boolean, colors: ChartColors): AxisOption {
  return {
    show: axis.visible,
    axisTick: { show: false },
    axisLine: { show: true, lineStyle: { color: colors.line } },
    ...(axis.title !== undefined && {
      name: axis.title,
      nameLocation: "middle" as const,
      nameGap: horizontal ? 28 : 44,
      nameTextStyle: { color: colors.text },
    }),
  };
}

function categoryAxis(
  axis: AxisData,
  categories: readonly CellValue[],
  hasGap: boolean,
  horizontal: boolean,
  { format }: ChartLooks,
  colors: ChartColors,
): AxisOption {
  const label = (value: CellValue) =>
    typeof value === "number" ? format(value, axis.numberFormat ?? "General") : shownText(value);
  return {
    ...shared(axis, horizontal, colors),
    type: "category",
    data: categories.map(label),
    boundaryGap: hasGap,
    // labels stay at the edge, clear of bars below zero
    axisLine: { show: true, onZero: true, lineStyle: { color: colors.line } },
    axisLabel: { color: colors.text },
  };
}

function valueAxis(
  axis: AxisData,
  horizontal: boolean,
  { format }: ChartLooks,
  colors: ChartColors,
): AxisOption {
  return {
    ...shared(axis, horizontal, colors),
    type: "value",
    scale: true,
    ...(axis.minimum !== undefined && { min: axis.minimum }),
    ...(axis.maximum !== undefined && { max: axis.maximum }),
    axisLabel: {
      color: colors.text,
      formatter: (value: number) => format(value, axis.numberFormat ?? "General"),
    },
    splitLine: { show: true, lineStyle: { color: colors.line, opacity: 0.6 } },
  } as AxisOption;
}
