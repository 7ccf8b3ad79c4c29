/** Which earnings a P/E divides by. */
export type Basis = "trailing" | "forward";

/**
 * How a basket's P/E treats loss-makers. exNegative leaves them out; exNegCap60 also caps single P/Es
 * at 60; aggregate counts their losses; arithmetic is the weighted mean of P/Es; unstated where the
 * publisher does not say.
 */
export type PeMethod = "exNegative" | "exNegCap60" | "aggregate" | "arithmetic" | "unstated";

/** A fund's price/earnings ratio on one day, and the rule by which its publisher worked it out. */
export interface Valuation {
  readonly ticker: string;
  readonly peRatio: number;
  readonly basis: Basis;
  readonly method: PeMethod;
  /** ISO date. */
  readonly asOf: string;
  readonly source: string;
}
