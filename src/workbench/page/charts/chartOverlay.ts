import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartData } from "../../book/bookData.ts";
import type { ChartLooks, ReadReference } from "./chartFigures.ts";
import { chartOption } from "./chartOption.ts";

use([
  AriaComponent,
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  PieChart,
  ScatterChart,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
]);

/** Where a rectangle of the sheet is on the screen, in pixels of the overlay's element, and how much it is enlarged. */
export interface ScreenPlace {
  readonly left: number;
  readonly top: number;
  readonly zoom: number;
}

/** Maps pixels of the sheet, from its top left corner, to the screen. */
export type ToScreen = (left: number, top: number) => ScreenPlace;

export interface ChartOverlay {
  /** Draws these charts, and no others, over what the cells show now; those that have not changed are left alone. */
  draw(charts: readonly ChartData[], read: ReadReference): void;
  /** Puts the charts where they belong after scrolling or zooming. */
  place(toScreen: ToScreen): void;
  dispose(): void;
}

interface Drawn {
  readonly frame: HTMLElement;
  readonly drawing: EChartsType;
  chart: ChartData;
  /** The chart and its figures as they are on the screen. */
  shows: string;
}

/** Charts as elements that float over a grid inside `parent`, each described in words for those who cannot see it. */
export function chartOverlay(parent: HTMLElement, looks: ChartLooks): ChartOverlay {
  const drawn = new Map<string, Drawn>();
  const remove = (id: string) => {
    const old = drawn.get(id);
    old?.drawing.dispose();
    old?.frame.remove();
    drawn.delete(id);
  };

  return {
    draw(charts, read) {
      const ids = new Set(charts.map(({ id }) => id));
      for (const id of [...drawn.keys()]) if (!ids.has(id)) remove(id);
      for (const chart of charts) {
        const one = drawn.get(chart.id) ?? create(parent, chart);
        drawn.set(chart.id, one);
        one.chart = chart;
        one.frame.dataset["chart"] = chart.name;
        const figures: unknown[] = [];
        const reading: ReadReference = (reference) => {
          const values = read(reference);
          figures.push(values);
          return values;
        };
        const option = chartOption(chart, reading, looks);
        const shows = JSON.stringify([chart, figures]);
        if (shows === one.shows) continue;
        one.shows = shows;
        one.drawing.resize({ width: chart.width, height: chart.height });
        one.drawing.setOption(option, { notMerge: true });
      }
    },

    place(toScreen) {
      for (const { frame, chart } of drawn.values()) {
        const { left, top, zoom } = toScreen(chart.left, chart.top);
        frame.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
      }
    },

    dispose() {
      for (const id of [...drawn.keys()]) remove(id);
    },
  };
}

function create(parent: HTMLElement, chart: ChartData): Drawn {
  const frame = document.createElement("div");
  frame.className = "chart";
  frame.style.cssText = "position:absolute;left:0;top:0;transform-origin:0 0";
  parent.append(frame);
  const { width, height } = chart;
  return { frame, chart, shows: "", drawing: init(frame, null, { renderer: "svg", width, height }) };
}
