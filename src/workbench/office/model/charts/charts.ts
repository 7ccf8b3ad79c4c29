import { toPixels, toPoints } from "../objects/points.ts";
import { changeChart, chartOf } from "./chartData.ts";
import { number, optional, text, word } from "../objects/given.ts";
import { collection, type ClassMaker, type Property } from "../objects/officeClass.ts";
import { object, type OnChart, type OnRange, type OnSheet } from "../objects/officeObject.ts";
import { freshId, freshName, rangeGiven } from "../objects/places.ts";
import { seriesFrom } from "./seriesFrom.ts";
import type { World } from "../../world.ts";

/** Kinds the book can draw and save. */
const TYPES = [
  "Area",
  "AreaStacked",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Doughnut",
  "Line",
  "LineMarkers",
  "Pie",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
] as const;

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

export const chartCollection: ClassMaker<"ChartCollection"> = ({ book }) =>
  collection<OnSheet>({
    items: ({ sheet }) => book.charts(sheet).map(({ id }) => object("Chart", { sheet, chart: id })),
    find({ sheet }, key) {
      const wanted = text(key, "chart").toLowerCase();
      const found = book.charts(sheet).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
      return found ? object("Chart", { sheet, chart: found.id }) : null;
    },
    methods: {
      Add({ sheet }, type, source, seriesBy) {
        const known = book.sheets.flatMap((own) => book.charts(own.id));
        const id = freshId(known.map((chart) => chart.id));
        book.putChart(sheet, {
          id,
          name: freshName(
            "Chart ",
            book.charts(sheet).map(({ name }) => name),
          ),
          type: word(type, TYPES, "type"),
          legend: "Bottom",
          series: seriesFrom(
            book,
            rangeGiven(book, source, sheet),
            optional(seriesBy, "Auto", (given) => word(given, SERIES_BY, "seriesBy"), "seriesBy"),
          ),
          categoryAxis: { visible: true },
          valueAxis: { visible: true },
          left: 64,
          top: 40,
          width: 480,
          height: 288,
        });
        return object("Chart", { sheet, chart: id });
      },
    },
  });

export const chart: ClassMaker<"Chart"> = (world) => {
  const { book } = world;
  const measure = (key: "left" | "top" | "width" | "height"): Property<OnChart> => ({
    get: (self) => toPoints(chartOf(book, self)[key]),
    set: (self, value) => {
      changeChart(book, self, { [key]: toPixels(number(value, key)) });
    },
  });
  return {
    identity: (self) => ({ Id: chartOf(book, self).id }),
    properties: {
      Id: { get: (self) => chartOf(book, self).id },
      Name: {
        get: (self) => chartOf(book, self).name,
        set: (self, value) => {
          changeChart(book, self, { name: text(value, "name") });
        },
      },
      ChartType: {
        get: (self) => chartOf(book, self).type,
        set: (self, value) => {
          changeChart(book, self, { type: word(value, TYPES, "chartType") });
        },
      },
      Left: measure("left"),
      Top: measure("top"),
      Width: measure("width"),
      Height: measure("height"),
    },
    objects: {
      Axes: (self) => object("ChartAxes", self),
      Legend: (self) => object("ChartLegend", self),
      Series: (self) => object("ChartSeriesCollection", self),
      Title: (self) => object("ChartTitle", self),
      Worksheet: ({ sheet }) => object("Worksheet", { sheet }),
    },
    methods: {
      Delete: (self) => {
        book.deleteChart(self.sheet, chartOf(book, self).id);
      },
      Activate: ({ sheet }) => {
        book.activateSheet(sheet);
      },
      SetData: (self, source, seriesBy) => {
        const by = optional(seriesBy, "Auto", (given) => word(given, SERIES_BY, "seriesBy"), "seriesBy");
        changeChart(book, self, { series: seriesFrom(book, rangeGiven(book, source, self.sheet), by) });
      },
      SetPosition: (self, startCell, endCell) => {
        const start = box(world, rangeGiven(book, startCell, self.sheet));
        const end =
          endCell === undefined || endCell === null
            ? null
            : box(world, rangeGiven(book, endCell, self.sheet));
        const size = end && { width: end.right - start.left, height: end.bottom - start.top };
        changeChart(book, self, { left: start.left, top: start.top, ...size });
      },
    },
  };
};

/** Where a range lies on its sheet, in pixels. */
function box({ book }: World, { sheet, area }: OnRange) {
  const across = (to: number) => total(to, (i) => book.columnWidth(sheet, i));
  const down = (to: number) => total(to, (i) => book.rowHeight(sheet, i));
  return {
    left: across(area.column),
    top: down(area.row),
    right: across(area.column + area.columns),
    bottom: down(area.row + area.rows),
  };
}

const total = (count: number, size: (i: number) => number): number =>
  Array.from({ length: count }, (_, i) => size(i)).reduce((sum, one) => sum + one, 0);
