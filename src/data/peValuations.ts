import type { Valuation } from "../finance/valuation/valuation.ts";
import type { ValuationsRecord } from "./record.ts";

/** Of each record once: thousands of cells ask for the same few funds. */
const known = new WeakMap<ValuationsRecord, readonly Valuation[]>();

/** The P/Es of a record as the formulas take them, oldest first; its other ratios are left out. */
export function peValuations(record: ValuationsRecord): readonly Valuation[] {
  const found = known.get(record) ?? read(record);
  known.set(record, found);
  return found;
}

function read({ ticker, points }: ValuationsRecord): readonly Valuation[] {
  return points
    .filter(({ metric }) => metric === "pe")
    .map(({ value, basis, method, date, source }) => ({
      ticker,
      peRatio: value,
      basis,
      method,
      asOf: date,
      source,
    }));
}
