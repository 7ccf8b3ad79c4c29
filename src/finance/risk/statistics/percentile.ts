import { quickselect } from "simple-statistics";

/** A place this near to a whole number, for each figure there is, is off by rounding only. */
const ROUNDING = 4 * Number.EPSILON;

/**
 * The figure below which a share of all lie; between two of them in proportion, as Excel's PERCENTILE.INC and R's type
 * 7. Where the share falls on one of them it is that very figure, also if the share is rounded, as 1 − 0.9 is: what is
 * counted at or below the percentile counts it, too.
 *
 * @param values - at least one, in any order
 * @param share - a fraction from 0 to 1
 * @see Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50(4), 361–365
 * @example percentile([40, 10, 20], 0.25) // 15
 * @example percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 1 - 0.9) // 2
 */
export function percentile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  const whole = Math.round(place);
  const isWhole = Math.abs(place - whole) <= ROUNDING * values.length;
  const below = isWhole ? whole : Math.floor(place);
  const order = values.slice();
  quickselect(order, below, 0, order.length - 1);
  if (isWhole) return order[below]!;
  quickselect(order, below + 1, below + 1, order.length - 1);
  return order[below]! + (place - below) * (order[below + 1]! - order[below]!);
}
