import type { MacroRecord } from "../record.ts";
import { months } from "./months.ts";
import { own } from "./own.ts";
import { SNAPSHOT, type MacroFile } from "./shapes.ts";

/** A monthly macro series in its published unit, null if it is not embedded. */
export function macroRecord(file: MacroFile, series: string): MacroRecord | null {
  const entry = own(file.series, series);
  if (!entry) return null;
  const { title, unit, frequency, publisher, start, values } = entry;
  const dates = months(start, values.length).map((month) => `${month}-01`);
  return {
    ...SNAPSHOT,
    kind: "macro",
    source: publisher,
    asOf: dates[values.findLastIndex((value) => value !== null)]!,
    series,
    title,
    unit,
    frequency,
    dates,
    values,
  };
}
