import type { CellValue, ChartData } from "../../book/bookData.ts";
import type { ChartKind } from "../../xlsx/chartKinds.ts";

/** Gives the values behind a reference such as "=Sheet1!$B$2:$B$9", as they are now. */
export type ReadReference = (reference: string) => readonly CellValue[];

export interface ChartLooks {
  readonly theme: "light" | "dark";
  /** A number as a number format shows it. */
  readonly format: (value: number, numberFormat: string) => string;
  /** As CSS names fonts; room for texts is measured with it. */
  readonly font?: string;
}

/** What a chart shows, read from the cells once. */
export interface ChartFigures {
  readonly kind: ChartKind;
  readonly names: readonly string[];
  readonly categories: readonly CellValue[];
  /** One list a series; what is no number is a gap. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Reads what a chart refers to. */
export function figuresOf(chart: ChartData, kind: ChartKind, read: ReadReference): ChartFigures {
  const [first] = chart.series;
  const values = chart.series.map((series) =>
    read(series.values).map((value) => (typeof value === "number" ? value : null)),
  );
  return {
    kind,
    names: chart.series.map(({ name }) => (name.startsWith("=") ? shownText(read(name)[0] ?? null) : name)),
    categories:
      first?.categories === undefined ? (values[0] ?? []).map((_, i) => i + 1) : read(first.categories),
    values: kind.grouping === "percentStacked" ? shares(values) : values,
  };
}

export const shownText = (value: CellValue) =>
  value === null ? "" : typeof value === "object" ? value.error : String(value);

/** Each value as a share of all at its place, by size. */
function shares(values: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const totals = (values[0] ?? []).map((_, i) =>
    values.reduce((sum, list) => sum + Math.abs(list[i] ?? 0), 0),
  );
  return values.map((list) =>
    list.map((value, i) => (value === null || !totals[i] ? null : value / totals[i])),
  );
}
