/** Which earnings a P/E can divide by. */
export const bases = ["trailing", "forward"] as const;
export type Basis = (typeof bases)[number];

/**
 * How a basket's P/E can treat loss-makers. exNegative leaves them out; exNegCap60 also caps single P/Es
 * at 60; aggregate counts their losses; arithmetic is the weighted mean of P/Es; unstated where the
 * publisher does not say.
 */
export const peMethods = ["exNegative", "exNegCap60", "aggregate", "arithmetic", "unstated"] as const;
export type PeMethod = (typeof peMethods)[number];

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
