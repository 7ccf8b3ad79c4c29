import type { Basis, PeMethod } from "../../finance/valuation/valuation.ts";

/* The compact forms in which the snapshot's figures are embedded, a file and a chunk for each kind. */

/** funds.json: facts by ticker. What is not known is left out. */
export interface FundsFile {
  /** ISO date as of which names, mergers and the list itself hold. */
  readonly asOf: string;
  readonly funds: Readonly<Record<string, FundEntry>>;
}

export interface FundEntry {
  /** Left out where only the ticker is known. */
  readonly name?: string;
  readonly issuer?: string;
  readonly index?: string;
  readonly style?: string;
  readonly isin?: string;
  readonly inceptionDate?: string;
  readonly firstTradeDate?: string;
  readonly expenseRatio?: number;
  readonly expenseRatioAsOf?: string;
  readonly successor?: { readonly ticker: string; readonly date: string };
}

/** returns.json: total returns of whole calendar months, in millionths, from `start` ("2000-06") on. */
export interface ReturnsFile {
  readonly funds: Readonly<Record<string, { readonly start: string; readonly values: readonly number[] }>>;
}

/** valuations.json: dated ratios, grouped by the rule and publisher they share. */
export interface ValuationsFile {
  readonly groups: readonly ValuationGroup[];
}

export interface ValuationGroup {
  readonly metric: "pe" | "pb";
  readonly basis: Basis;
  readonly method: PeMethod;
  readonly source: string;
  /** What must be said of each record with such figures. */
  readonly warning?: "monthAverages";
  /** [date, value] by ticker, oldest first. A month ("1990-01") stands for its last day. */
  readonly tickers: Readonly<Record<string, readonly (readonly [date: string, value: number])[]>>;
}

/** macro.json: monthly series from `start` on, one value a month, null where nothing was published. */
export interface MacroFile {
  readonly series: Readonly<Record<string, MacroEntry>>;
}

export interface MacroEntry {
  readonly title: string;
  readonly unit: string;
  readonly frequency: string;
  readonly publisher: string;
  readonly start: string;
  readonly values: readonly (number | null)[];
}

/** What is true of every record from here: it shipped with the add-in. */
export const SNAPSHOT = { sourceUrl: null, fetchedAt: null, quality: "snapshot", warnings: [] } as const;
