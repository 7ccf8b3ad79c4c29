import type { Valuation } from "../finance/valuation.ts";
import type { ValuationsRecord } from "./record.ts";

/** The P/Es of a record as the formulas take them, oldest first; its other ratios are left out. */
export function peValuations({ ticker, points }: ValuationsRecord): Valuation[] {
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
