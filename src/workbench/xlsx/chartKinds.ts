/** How a chart type of Excel is written in a file. */
export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart" | "scatterChart";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Bars stand ("col") or lie ("bar"). */
  readonly direction?: "col" | "bar";
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

/** The chart types (Excel.ChartType) that can be drawn, opened and saved. */
export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  XYScatter: { element: "scatterChart", markers: true, lines: false, smooth: false },
  XYScatterLines: { element: "scatterChart", markers: true, lines: true, smooth: false },
  XYScatterLinesNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: false },
  XYScatterSmooth: { element: "scatterChart", markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: { element: "scatterChart", markers: false, lines: true, smooth: true },
};
