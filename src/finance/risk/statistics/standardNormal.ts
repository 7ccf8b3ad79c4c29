import { InputError } from "../../../errors.ts";

/**
 * Density of the standard normal distribution.
 *
 * @example normalDensity(0) // 0.3989422804014327
 */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Quantile of the standard normal distribution, by Newton's method on Marsaglia's series; right to the last
 * digits for shares of use in finance (a billionth and more from 0 and 1).
 *
 * @param share - part of the distribution below the quantile, between 0 and 1
 * @throws InputError if it is no such share
 * @see Marsaglia (2004), Evaluating the Normal Distribution, Journal of Statistical Software 11(4)
 * @example normalQuantile(0.5) // 0
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1))
    throw new InputError("outOfBounds", { argument: "share", given: String(share), bounds: "0 < share < 1" });
  const above = Math.abs(share - 0.5);
  let x = 0;
  // From the left of the root every step stays left of it and gets nearer, until rounding is all there is.
  for (let step = Infinity; step > 1e-15 * Math.max(1, x); x += step) step = stepTowards(above, x);
  return share < 0.5 ? -x : x;
}

const stepTowards = (above: number, x: number) => (above - areaFromZero(x)) / normalDensity(x);

/** Area under the density from 0 to x: φ(x)·(x + x³ ÷ 3 + x⁵ ÷ (3·5) + …). */
function areaFromZero(x: number): number {
  let [total, term] = [x, x];
  for (let odd = 3; term > total * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    total += term;
  }
  return total * normalDensity(x);
}
