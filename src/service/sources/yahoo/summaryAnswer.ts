/** One fund's summary as Yahoo gives it, and its day. */
export interface Summary {
  readonly json: unknown;
  /** Day of the last trade at its exchange. */
  readonly day: string;
}
