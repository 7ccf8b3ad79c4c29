/**
 * Dated observations of one thing, oldest first. A total-return index is such a series: its ratio
 * between two dates is the compounded total return between them.
 */
export interface Series {
  /** ISO dates, strictly ascending, as many as values. */
  readonly dates: readonly string[];
  readonly values: readonly number[];
  /** How often there is an observation; what is finer than this cannot be had from the series. */
  readonly interval: "daily" | "monthly";
}
