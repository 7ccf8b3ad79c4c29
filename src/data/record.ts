import type { Warning } from "../errors.ts";
import type { Basis, PeMethod } from "../finance/valuation/valuation.ts";
import type { Series } from "../finance/series/series.ts";

/** How near to its source a figure can be, the nearest first. */
export const qualities = ["live", "cached", "workbook", "snapshot"] as const;
export type Quality = (typeof qualities)[number];

/** What travels with every record: who says so, for which day, and how we came by it. */
export interface Provenance {
  /** Who says so: "iShares". */
  readonly source: string;
  readonly sourceUrl: string | null;
  /** ISO date of the newest figure in the record. */
  readonly asOf: string;
  /** ISO instant at which the source was read; null where the figures shipped with the add-in. */
  readonly fetchedAt: string | null;
  readonly quality: Quality;
  /** What is odd about the record; mostly nothing. */
  readonly warnings: readonly Warning[];
}

/** A figure with a day and a source of its own, where a record mixes several. */
export interface Figure {
  readonly value: number;
  /** ISO date of the precision its source gives: 2025-10-31, 2020-09, 2021; null where it gives none. */
  readonly asOf: string | null;
  readonly source: string;
}

/** What a fund is. Unknown is null. Shares of a whole are fractions, money is in US dollars. */
export interface FundRecord extends Provenance {
  readonly kind: "fund";
  readonly ticker: string;
  readonly name: string;
  readonly issuer: string | null;
  readonly index: string | null;
  /** "Small Value": size and style. */
  readonly style: string | null;
  readonly isin: string | null;
  /** ISO dates of the precision their source gives: 2000-05-22 or 2019-09. */
  readonly inceptionDate: string | null;
  readonly firstTradeDate: string | null;
  readonly expenseRatio: Figure | null;
  readonly netAssets: Figure | null;
  readonly price: Figure | null;
  readonly yield: Figure | null;
  /** Set for a fund that no longer trades: what holders got, and when (2023-06-09, or 2010-12). */
  readonly successor: { readonly ticker: string; readonly date: string } | null;
}

/** One dated P/E or P/B, with the rule by which it was worked out. */
export interface ValuationPoint {
  readonly metric: "pe" | "pb";
  readonly date: string;
  readonly value: number;
  readonly basis: Basis;
  readonly method: PeMethod;
  readonly source: string;
}

/** All dated valuations known of a fund or index, oldest first. */
export interface ValuationsRecord extends Provenance {
  readonly kind: "valuations";
  readonly ticker: string;
  readonly points: readonly ValuationPoint[];
}

/** A fund's total-return index (dividends reinvested). The first value is 1 and stands for the start. */
export interface ReturnsRecord extends Provenance {
  readonly kind: "returns";
  readonly ticker: string;
  readonly series: Series;
}

/** What a fund cost at the close of each day, split-adjusted, dividends not reinvested; in US dollars. */
export interface PricesRecord extends Provenance {
  readonly kind: "prices";
  readonly ticker: string;
  readonly series: Series;
}

/** A macroeconomic series in its publisher's unit (`inFractions` turns percent). A month that was not published is null. */
export interface MacroRecord extends Provenance {
  readonly kind: "macro";
  readonly series: string;
  readonly title: string;
  /** As published: "percent", "million USD". */
  readonly unit: string;
  readonly frequency: string;
  /** ISO dates of the first day of each period, oldest first. */
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
}

/** One line of the list of funds there is data for. */
export interface Listing {
  readonly ticker: string;
  readonly name: string;
  readonly issuer: string | null;
  readonly style: string | null;
  /** Ticker that took over, for a fund that no longer trades. */
  readonly successor: string | null;
}

/** Every fund there is data for, by ticker: what search and screeners look through. Indices (^GSPC) are none. */
export interface CatalogueRecord extends Provenance {
  readonly kind: "catalogue";
  readonly listings: readonly Listing[];
}

/** One line of what a fund holds. Unknown is null. */
export interface Holding {
  /** null for what has none: cash, futures. */
  readonly ticker: string | null;
  readonly name: string;
  readonly sector: string | null;
  /** Share of net assets, a fraction; negative for what is owed or sold short. */
  readonly weight: number;
}

/** Everything a fund held on one day, `asOf`. */
export interface HoldingsRecord extends Provenance {
  readonly kind: "holdings";
  readonly ticker: string;
  readonly holdings: readonly Holding[];
}

export type DataRecord =
  | FundRecord
  | ValuationsRecord
  | ReturnsRecord
  | PricesRecord
  | MacroRecord
  | CatalogueRecord
  | HoldingsRecord;
