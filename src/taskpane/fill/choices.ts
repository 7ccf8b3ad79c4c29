import type { SheetKind } from "../../sheets/sheet.ts";

/** What a user wants filled; remembered in the workbook. */
export interface Choices {
  /** Tickers, each once, in the order chosen. */
  readonly funds: readonly string[];
  readonly fills: readonly SheetKind[];
  readonly benchmark: string;
  readonly period: Period;
}

/** Every sheet that can be filled, in the order offered and written. */
export const fillKinds = [
  "fundFacts",
  "monthlyReturns",
  "valuation",
  "workedExample",
] as const satisfies SheetKind[];

/** Years back, or everything. */
export const periods = ["1", "3", "5", "10", "all"] as const;
export type Period = (typeof periods)[number];

export const defaultChoices: Choices = { funds: [], fills: ["fundFacts"], benchmark: "SPY", period: "10" };

/** Whether a sheet is about chosen funds. */
export const needsFunds = (kind: SheetKind) => kind !== "workedExample";

/** Years of a period; null for everything. */
export const yearsOf = (period: Period) => (period === "all" ? null : Number(period));

/** Choices as found in a workbook, which another version of ours or anybody else may have written: what makes no sense becomes the default. */
export function readChoices(stored: unknown): Choices {
  if (typeof stored !== "object" || stored === null) return defaultChoices;
  const { funds, fills, benchmark, period } = stored as Record<string, unknown>;
  return {
    funds: isTexts(funds) ? [...new Set(funds)] : defaultChoices.funds,
    fills: isTexts(fills) ? fillKinds.filter((kind) => fills.includes(kind)) : defaultChoices.fills,
    benchmark: typeof benchmark === "string" ? benchmark : defaultChoices.benchmark,
    period: periods.find((known) => known === period) ?? defaultChoices.period,
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");
