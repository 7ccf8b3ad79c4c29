import type { ChartData } from "../../book/bookData.ts";
import { shownText, type ChartFigures, type ChartLooks } from "./chartFigures.ts";

/** More points than these nobody wants read aloud: of a longer series, its two ends and its extremes are told. */
const ALL_TOLD = 12;

/**
 * A chart in words, for those who cannot see it: title, then each series with its figures as the axis would
 * write them: "Style spread. Value − growth: 1M 5.9%, 3M 3.8%." It needs no language of its own.
 */
export function chartDescription(chart: ChartData, figures: ChartFigures, { format }: ChartLooks): string {
  const { names, categories, values } = figures;
  const category = (index: number) => {
    const value = categories[index] ?? null;
    const { numberFormat } = chart.categoryAxis;
    return typeof value === "number" && numberFormat ? format(value, numberFormat) : shownText(value);
  };
  const series = values.map((list, i) => {
    const told = pointsToTell(list).map(
      ([index, value]) => `${category(index)} ${format(value, chart.valueAxis.numberFormat ?? "General")}`,
    );
    return `${names[i]!}: ${told.join(", ")}.`;
  });
  return [...(chart.title === undefined ? [] : [`${chart.title}.`]), ...series].join(" ");
}

function pointsToTell(list: readonly (number | null)[]): (readonly [index: number, value: number])[] {
  const points = list.flatMap((value, index) => (value === null ? [] : [[index, value] as const]));
  if (points.length <= ALL_TOLD) return points;
  const byValue = [...points].sort(([, a], [, b]) => a - b);
  const told = new Set([points[0]!, byValue[0]!, byValue.at(-1)!, points.at(-1)!]);
  return points.filter((point) => told.has(point));
}
