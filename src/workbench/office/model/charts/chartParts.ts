/* Title, legend, axes and series of a chart. */
import type { AxisData } from "../../../book/bookData.ts";
import type { World } from "../../world.ts";
import { referenceFormula } from "../../cells/a1.ts";
import { invalidArgument } from "../../officeError.ts";
import { shownValue } from "../cells/cellContent.ts";
import { changeChart, changeSeries, chartOf, seriesOf } from "./chartData.ts";
import { color, flag, number, optional, text, word } from "../objects/given.ts";
import { collection, type ClassMaker, type Property } from "../objects/officeClass.ts";
import { object, type OnChart, type OnSeries, type States } from "../objects/officeObject.ts";
import { rangeGiven, referredRange, sheetState } from "../objects/places.ts";
import { without } from "../objects/without.ts";

export const chartTitle: ClassMaker<"ChartTitle"> = ({ book }) => ({
  properties: {
    Text: {
      get: (self) => chartOf(book, self).title ?? "",
      set: (self, value) => {
        changeChart(book, self, { title: text(value, "text") });
      },
    },
    Visible: {
      get: (self) => chartOf(book, self).title !== undefined,
      set: (self, value) => {
        const before = chartOf(book, self);
        if (flag(value, "visible"))
          book.putChart(self.sheet, { ...before, title: before.title ?? "Chart Title" });
        else book.putChart(self.sheet, without(before, "title"));
      },
    },
  },
});

export const chartLegend: ClassMaker<"ChartLegend"> = ({ book }) => ({
  properties: {
    Visible: {
      get: (self) => chartOf(book, self).legend !== "None",
      set: (self, value) => {
        const { legend } = chartOf(book, self);
        changeChart(book, self, {
          legend: flag(value, "visible") ? (legend === "None" ? "Right" : legend) : "None",
        });
      },
    },
    Position: {
      get: (self) => chartOf(book, self).legend,
      set: (self, value) => {
        changeChart(book, self, { legend: word(value, ["Right", "Left", "Top", "Bottom"], "position") });
      },
    },
  },
});

export const chartAxes: ClassMaker<"ChartAxes"> = () => ({
  objects: {
    CategoryAxis: (self) => object("ChartAxis", { ...self, axis: "categoryAxis" }),
    ValueAxis: (self) => object("ChartAxis", { ...self, axis: "valueAxis" }),
  },
});

type OnAxis = States["ChartAxis"];

function changeAxis({ book }: World, self: OnAxis, change: Partial<AxisData>): void {
  changeChart(book, self, { [self.axis]: { ...chartOf(book, self)[self.axis], ...change } });
}

export const chartAxis: ClassMaker<"ChartAxis"> = (world) => {
  const axis = (self: OnAxis) => chartOf(world.book, self)[self.axis];
  const bound = (key: "minimum" | "maximum"): Property<OnAxis> => ({
    get: (self) => axis(self)[key] ?? "",
    set: (self, value) => {
      const rest = without(axis(self), key);
      // an empty text gives the choice back to Excel
      const next = value === "" ? rest : { ...rest, [key]: number(value, key) };
      changeChart(world.book, self, { [self.axis]: next });
    },
  });
  return {
    properties: {
      Minimum: bound("minimum"),
      Maximum: bound("maximum"),
      NumberFormat: {
        get: (self) => axis(self).numberFormat ?? "General",
        set: (self, value) => {
          changeAxis(world, self, { numberFormat: text(value, "numberFormat") });
        },
      },
      Visible: {
        get: (self) => axis(self).visible,
        set: (self, value) => {
          changeAxis(world, self, { visible: flag(value, "visible") });
        },
      },
      Type: { get: ({ axis: own }) => (own === "valueAxis" ? "Value" : "Category") },
    },
    objects: { Title: (self) => object("ChartAxisTitle", self) },
  };
};

export const chartAxisTitle: ClassMaker<"ChartAxisTitle"> = (world) => ({
  properties: {
    Text: {
      get: (self) => chartOf(world.book, self)[self.axis].title ?? "",
      set: (self, value) => {
        changeAxis(world, self, { title: text(value, "text") });
      },
    },
    Visible: {
      get: (self) => chartOf(world.book, self)[self.axis].title !== undefined,
      set: (self, value) => {
        const before = chartOf(world.book, self)[self.axis];
        const next = flag(value, "visible")
          ? { ...before, title: before.title ?? "Axis Title" }
          : without(before, "title");
        changeChart(world.book, self, { [self.axis]: next });
      },
    },
  },
});

export const chartSeriesCollection: ClassMaker<"ChartSeriesCollection"> = ({ book }) => {
  const items = (self: OnChart) =>
    chartOf(book, self).series.map((_, index) => object("ChartSeries", { ...self, index }));
  return collection<OnChart>({
    items,
    find: (self, key) => items(self)[number(key, "index")] ?? null,
    methods: {
      Add(self, name, index) {
        const { series } = chartOf(book, self);
        const at = optional(index, series.length, number, "index");
        if (at < 0 || at > series.length) throw invalidArgument("index");
        const added = {
          name: optional(name, `Series${String(series.length + 1)}`, text, "name"),
          values: "",
        };
        changeChart(book, self, { series: [...series.slice(0, at), added, ...series.slice(at)] });
        return object("ChartSeries", { ...self, index: at });
      },
    },
  });
};

export const chartSeries: ClassMaker<"ChartSeries"> = ({ book }) => {
  const reference = (self: OnSeries, source: unknown) => {
    const { sheet, area } = rangeGiven(book, source, self.sheet);
    return referenceFormula(sheetState(book, sheet).name, area);
  };
  /** A name that is a reference shows what stands there. */
  const shown = (name: string) => {
    const place = name.startsWith("=") ? referredRange(book, name) : null;
    return place ? String(shownValue(book.values(place.sheet, place.area)[0]?.[0] ?? null)) : name;
  };
  return {
    properties: {
      Name: {
        get: (self) => shown(seriesOf(book, self).name),
        set: (self, value) => {
          changeSeries(book, self, { name: text(value, "name") });
        },
      },
      ChartType: { get: (self) => chartOf(book, self).type },
    },
    objects: { Format: (self) => object("ChartSeriesFormat", self) },
    methods: {
      SetValues: (self, source) => {
        changeSeries(book, self, { values: reference(self, source) });
      },
      SetXAxisValues: (self, source) => {
        changeSeries(book, self, { categories: reference(self, source) });
      },
      Delete(self) {
        seriesOf(book, self);
        changeChart(book, self, { series: chartOf(book, self).series.filter((_, i) => i !== self.index) });
      },
    },
  };
};

export const chartSeriesFormat: ClassMaker<"ChartSeriesFormat"> = () => ({
  objects: {
    Fill: (self) => object("ChartFill", self),
    Line: (self) => object("ChartLineFormat", self),
  },
});

export const chartFill: ClassMaker<"ChartFill"> = ({ book }) => ({
  methods: {
    SetSolidColor: (self, value) => {
      changeSeries(book, self, { color: color(value, "color") });
    },
    Clear: (self) => {
      const rest = without(seriesOf(book, self), "color");
      const series = chartOf(book, self).series.map((one, i) => (i === self.index ? rest : one));
      changeChart(book, self, { series });
    },
  },
});

export const chartLineFormat: ClassMaker<"ChartLineFormat"> = ({ book }) => ({
  properties: {
    Color: {
      get: (self) => seriesOf(book, self).color ?? "",
      set: (self, value) => {
        changeSeries(book, self, { color: color(value, "color") });
      },
    },
  },
});
