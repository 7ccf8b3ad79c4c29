import type { Figure, FundRecord } from "../../../data/record.ts";
import type { Reading } from "../endpoint.ts";

/** What a source says of a fund; what it leaves out is unknown. */
export type FundFacts = Pick<FundRecord, "ticker" | "source" | "asOf" | "name"> &
  Partial<Omit<FundRecord, "kind" | "quality" | "successor" | keyof Reading>>;

/** Facts of a fund as a record. */
export function fundRecord(facts: FundFacts, read: Reading): FundRecord {
  return {
    issuer: null,
    index: null,
    style: null,
    isin: null,
    inceptionDate: null,
    firstTradeDate: null,
    expenseRatio: null,
    netAssets: null,
    price: null,
    yield: null,
    warnings: [],
    ...facts,
    ...read,
    kind: "fund",
    quality: "live",
    successor: null,
  };
}

/** Bounds outside of which a figure is a mistake in its unit, so unknown; both fractions of net assets a year. */
const MOST = { expenseRatio: 0.1, yield: 0.5 } as const;

/** A positive figure with its day and source; null for what is missing, zero, or of no order a fund's can be. */
export function figure(
  value: number | null,
  asOf: string | null,
  source: string,
  kind?: keyof typeof MOST,
): Figure | null {
  if (value === null || !(value > 0) || (kind !== undefined && value > MOST[kind])) return null;
  return { value, asOf, source };
}

/** Percent as a fraction; null stays null. */
export function ofPercent(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}
