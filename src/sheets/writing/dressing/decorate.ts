import { addChart } from "./addChart.ts";
import { addHighlights } from "./addHighlights.ts";
import type { Layout } from "../layout/layOut.ts";
import type { Sheet } from "../../sheet.ts";

/** Charts and highlights of a sheet whose blocks are all written. */
export function decorate(worksheet: Excel.Worksheet, sheet: Sheet, layout: Layout): void {
  for (const place of layout.places) addHighlights(worksheet, place);
  sheet.charts?.forEach((chart, i) => {
    addChart(worksheet, chart, layout, `${sheet.kind} ${i + 1}`);
  });
}
