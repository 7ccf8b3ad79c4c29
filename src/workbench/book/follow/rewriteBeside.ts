import type { ChartData, ConditionalFormatData } from "../bookData.ts";
import type { SheetObjects } from "../objects.ts";
import { rewriteXml } from "./rewriteXml.ts";

type Rewrite = (formula: string) => string;

/** How the formulas beside the cells of a sheet read from now on. */
export interface Rewriting {
  readonly ofChart: Rewrite;
  readonly ofFormat: (format: ConditionalFormatData) => Rewrite;
}

/**
 * Rewrites the formulas beside cells, which Univer does not know: what charts show, and what conditional formats go by.
 *
 * @returns whether one of them reads otherwise now
 */
export function rewriteBeside(
  { charts, conditionalFormats }: SheetObjects,
  { ofChart, ofFormat }: Rewriting,
): boolean {
  let isChanged = false;
  const noted =
    (by: Rewrite): Rewrite =>
    (formula) => {
      const now = by(formula);
      isChanged ||= now !== formula;
      return now;
    };
  for (const [id, chart] of charts) charts.set(id, chartWith(chart, noted(ofChart)));
  for (const [id, format] of conditionalFormats)
    conditionalFormats.set(id, formatWith(format, noted(ofFormat(format))));
  return isChanged;
}

/** A series' name without "=" is a text. */
const chartWith = (chart: ChartData, by: Rewrite): ChartData => ({
  ...chart,
  series: chart.series.map(({ name, values, categories, ...series }) => ({
    ...series,
    name: name.startsWith("=") ? by(name) : name,
    values: by(values),
    ...(categories !== undefined && { categories: by(categories) }),
  })),
});

function formatWith(format: ConditionalFormatData, by: Rewrite): ConditionalFormatData {
  switch (format.type) {
    case "Custom":
      return { ...format, formula: by(format.formula) };
    case "CellValue": {
      const { formula1, formula2 } = format;
      return { ...format, formula1: by(formula1), ...(formula2 !== undefined && { formula2: by(formula2) }) };
    }
    case "ColorScale": {
      const points = format.points.map(({ value, ...point }) =>
        value === undefined ? point : { ...point, value: by(value) },
      );
      return { ...format, points };
    }
    case "Kept":
      return { ...format, content: rewriteXml(format.content, { formula: by }) };
    default:
      return format;
  }
}
