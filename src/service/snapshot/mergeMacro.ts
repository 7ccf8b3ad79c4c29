import type { MacroRecord } from "../../data/record.ts";
import { isLiveOnly } from "../../data/snapshot/isLiveOnly.ts";
import { months } from "../../data/snapshot/months.ts";
import { own } from "../../data/snapshot/own.ts";
import type { MacroFile } from "../../data/snapshot/shapes.ts";
import { mergeMonths } from "./mergeMonths.ts";

/**
 * Macro series, renewed: only those that are embedded already, for somebody has seen to it that they are in the public
 * domain, and only from monthly records in the same unit.
 */
export function mergeMacro(file: MacroFile, records: readonly MacroRecord[]): MacroFile {
  const series = { ...file.series };
  for (const record of records) {
    const entry = own(file.series, record.series);
    if (!entry || isLiveOnly(record.series) || entry.unit !== record.unit || !isMonthly(record)) continue;
    const fresh = { start: record.dates[0]!.slice(0, 7), values: record.values };
    series[record.series] = { ...entry, ...mergeMonths(entry, fresh) };
  }
  return { series };
}

function isMonthly({ dates }: MacroRecord): boolean {
  if (dates.length === 0) return false;
  const expected = months(dates[0]!.slice(0, 7), dates.length);
  return dates.every((date, i) => date === `${expected[i]!}-01`);
}
