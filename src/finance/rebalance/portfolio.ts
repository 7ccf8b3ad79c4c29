import type { DriftRule } from "../portfolio/drift.ts";

/** What is owned and what is aimed at; all ranges have one entry a line. */
export interface Portfolio {
  /** For messages only. */
  readonly tickers?: readonly string[];
  /** Price of one share, above 0. */
  readonly prices: readonly number[];
  /** Shares held, 0 or more. */
  readonly shares: readonly number[];
  /** Target weights, 0 or more, adding up to at most 1; what is missing to 1 is meant to stay in cash. */
  readonly targets: readonly number[];
  /** Cash, in the currency of the prices; negative if borrowed. */
  readonly cash: number;
  /** Group of each line, such as a style; needed where groups are capped. */
  readonly groups?: readonly string[];
}

/** Where a line that has left its band goes: its target, the edge of the band, or half way between. */
export type Destination = "target" | "edge" | "half";

/** How to rebalance. Everything has a default. */
export interface RebalanceOptions {
  /** Lines within it are left alone, unless cash must be raised. Default: no band, every line is traded. */
  readonly band?: DriftRule;
  /** Default "target". */
  readonly destination?: Destination;
  /** Lines that may not be sold: all of them, or one by one. Default false. */
  readonly noSell?: boolean | readonly boolean[];
  /** Shares in a lot, for all lines or one by one; 0 trades fractions of a share. Default 1. */
  readonly lot?: number | readonly number[];
  /** Cost of a trade as a share of its value, at least 0 and less than 1. Default 0. */
  readonly costRate?: number;
  /**
   * What a cost of all the portfolio's value would add to the objective. Drift of less than aversion × cost
   * rate is not worth a trade. Default 0.01.
   */
  readonly costAversion?: number;
  /** Least cash to keep, a share of the portfolio's value. Default 0. */
  readonly minCash?: number;
  /** Smallest trade, in money. Default 0. */
  readonly minTrade?: number;
  /** Largest share of the portfolio's value that each named group may have. */
  readonly caps?: ReadonlyMap<string, number>;
  /** Most partial decisions the search looks at. Default 80,000. */
  readonly nodeLimit?: number;
}
