import type { CellValue, ChartData } from "../../../src/workbench/book/bookData.ts";
import { chartColors, luminance } from "../../../src/workbench/page/charts/chartColors.ts";
import { chartDescription } from "../../../src/workbench/page/charts/chartDescription.ts";
import { chartOption } from "../../../src/workbench/page/charts/chartOption.ts";
import { CHART_KINDS } from "../../../src/workbench/xlsx/chartKinds.ts";

const cells: Readonly<Record<string, readonly CellValue[]>> = {
  "=S!$A$2:$A$4": ["1M", "3M", null],
  "=S!$B$1": ["Spread"],
  "=S!$B$2:$B$4": [0.25, { error: "#N/A" }, -0.5],
  "=S!$C$2:$C$4": [0.75, 1, -0.5],
};
const read = (reference: string) => cells[reference] ?? [];
const looks = { theme: "light" as const, format: (value: number, code: string) => `${value}|${code}` };

const chart = (type: string, change: Partial<ChartData> = {}): ChartData => ({
  id: "{1}",
  name: "Chart 1",
  type,
  title: "Value minus growth",
  legend: "Bottom",
  series: [
    { name: "=S!$B$1", categories: "=S!$A$2:$A$4", values: "=S!$B$2:$B$4", color: "#1F3A5F" },
    { name: "Other", categories: "=S!$A$2:$A$4", values: "=S!$C$2:$C$4" },
  ],
  categoryAxis: { visible: true, title: "Window" },
  valueAxis: { visible: true, numberFormat: "0%", minimum: -1, maximum: 2 },
  left: 0,
  top: 0,
  width: 400,
  height: 300,
  ...change,
});

// what is asserted is plain data, looked at without ECharts' types, which allow ten shapes for each member
const option = (type: string, change?: Partial<ChartData>, theme: "light" | "dark" = "light") =>
  chartOption(chart(type, change), read, { ...looks, theme }) as Record<string, any>;

test("columns stand on the categories, with names, title and gaps where there is no number", () => {
  const { title, xAxis, yAxis, series, aria } = option("ColumnClustered");
  expect(title.text).toBe("Value minus growth");
  expect(xAxis).toMatchObject({ type: "category", data: ["1M", "3M", ""], name: "Window" });
  expect(yAxis).toMatchObject({ type: "value", min: -1, max: 2 });
  expect(yAxis.axisLabel.formatter(0.5)).toBe("0.5|0%");
  expect(series).toMatchObject([
    { type: "bar", name: "Spread", data: [0.25, null, -0.5], itemStyle: { color: "#1F3A5F" } },
    { type: "bar", name: "Other", data: [0.75, 1, -0.5] },
  ]);
  expect(aria).toMatchObject({ enabled: true, decal: { show: true } });
  expect(aria.label.description).toBe(
    "Value minus growth. Spread: 1M 0.25|0%,  -0.5|0%. Other: 1M 0.75|0%, 3M 1|0%,  -0.5|0%.",
  );
});

test("of a long series its ends and extremes are told in words", () => {
  const figures = {
    kind: CHART_KINDS["Line"]!,
    names: ["Ratio"],
    categories: Array.from({ length: 40 }, (_, i) => i + 1),
    values: [Array.from({ length: 40 }, (_, i) => (i === 7 ? 99 : i === 20 ? -5 : i))],
  };
  expect(
    chartDescription(chart("Line", { title: "Long" }), figures, { theme: "light", format: String }),
  ).toBe("Long. Ratio: 1 0, 8 99, 21 -5, 40 39.");
});

test("what is shown as a length begins at zero, a line need not", () => {
  expect([option("ColumnClustered").yAxis.scale, option("BarClustered").xAxis.scale]).toEqual([false, false]);
  expect([option("Area").yAxis.scale, option("Line").yAxis.scale]).toEqual([false, true]);
});

test("bars lie: the categories are along the left", () => {
  const { xAxis, yAxis } = option("BarClustered");
  expect(xAxis.type).toBe("value");
  expect(yAxis).toMatchObject({ type: "category", data: ["1M", "3M", ""] });
});

test("lines differ in more than colour, and show markers when asked", () => {
  const { series } = option("Line");
  expect(series.map((each: any) => [each.type, each.showSymbol, each.lineStyle.type])).toEqual([
    ["line", false, "solid"],
    ["line", false, "dashed"],
  ]);
  expect(option("LineMarkers").series[0].showSymbol).toBe(true);
});

test("a 100% stack shows shares of the whole at each place", () => {
  const { series } = option("AreaStacked100");
  expect(series.map((each: any) => [each.stack, each.data])).toEqual([
    ["all", [0.25, null, -0.5]],
    ["all", [0.75, 1, -0.5]],
  ]);
});

test("a pie has a part for each number, and no axes", () => {
  const pie = option("Pie");
  expect(pie.series[0].data).toEqual([
    { name: "1M", value: 0.25 },
    { name: "", value: -0.5 },
  ]);
  expect(pie).not.toHaveProperty("xAxis");
  expect(option("Doughnut").series[0].radius).toHaveLength(2);
});

test("a scatter takes its x from the categories, or counts where they are no numbers", () => {
  expect(option("XYScatter").series[1]).toMatchObject({
    type: "scatter",
    data: [
      [1, 0.75],
      [2, 1],
      [3, -0.5],
    ],
  });
  const numbers = chart("XYScatterLines", {
    series: [{ name: "", categories: "=S!$C$2:$C$4", values: "=S!$C$2:$C$4" }],
  });
  expect((chartOption(numbers, read, looks) as any).series[0]).toMatchObject({
    type: "line",
    data: [
      [0.75, 0.75],
      [1, 1],
      [-0.5, -0.5],
    ],
  });
});

test("numeric categories are shown by the axis's number format", () => {
  const dates = option("Line", {
    series: [{ name: "", categories: "=S!$C$2:$C$4", values: "=S!$C$2:$C$4" }],
    categoryAxis: { visible: true, numberFormat: "yyyy" },
  });
  expect(dates.xAxis.data).toEqual(["0.75|yyyy", "1|yyyy", "-0.5|yyyy"]);
});

test.each(["Left", "Right", "Top", "Bottom"] as const)(
  "a legend at the %s leaves the plot its room",
  (legend) => {
    const made = option("Line", { legend });
    expect(made.legend.show).toBeUndefined();
    expect(made.grid[legend.toLowerCase()]).toBeGreaterThan(
      option("Line", { legend: "None" }).grid[legend.toLowerCase()],
    );
  },
);

test("every chart type we know is drawn, and an unknown one as columns", () => {
  for (const type of Object.keys(CHART_KINDS)) expect(option(type).series).toHaveLength(2);
  expect(option("Radar").series[0].type).toBe("bar");
});

test.each(["light", "dark"] as const)("text and every series colour stand out on the %s surface", (theme) => {
  const { surface, text, series, readable } = chartColors(theme);
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  expect(contrast(text, surface)).toBeGreaterThan(4.5);
  for (const color of [...series.slice(0, 2), readable("#1F3A5F")])
    expect(contrast(color, surface)).toBeGreaterThan(2.9);
  // greyscale: neighbours differ clearly in lightness
  series.slice(1).forEach((color, i) => {
    expect(contrast(color, series[i]!)).toBeGreaterThan(1.4);
  });
});
