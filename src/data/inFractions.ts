import type { MacroRecord } from "./record.ts";

/**
 * A macro series with percentages as fractions: a yield of 4.09 "percent" becomes 0.0409 "fraction".
 * Series in other units come back as they are. Records keep the unit their publisher uses, so that they
 * can be checked against it; whoever calculates with one, or shows it with a percent format, takes it from here.
 */
export function inFractions(record: MacroRecord): MacroRecord {
  if (!/^percent\b/i.test(record.unit)) return record;
  const values = record.values.map((value) => (value === null ? null : fraction(value)));
  return { ...record, unit: "fraction", values };
}

/** Rounded to the digits that were published: 4.09 / 100 is 0.0409, not 0.040899999999999995. */
function fraction(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}
