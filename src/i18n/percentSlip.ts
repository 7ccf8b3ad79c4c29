import { withoutNoise } from "./withoutNoise.ts";

/**
 * The fraction that was meant where somebody typed per cent without the sign; null where that is not likely, or not
 * allowed either.
 *
 * @param bounds - what is allowed: "0 ≤ share ≤ 1"
 * @example percentSlip("70", "0 ≤ share ≤ 1") // "0.7"
 * @example percentSlip("0.2", "0 < cost < 0.03") // "0.002"
 * @example percentSlip("-1", "-0.25 < change < 0.25") // "-0.01"
 */
export function percentSlip(given: string, bounds: string): string | null {
  const [, low, above, below, high] = /^([-\d.]+) ([≤<]) \w+ ([≤<]) ([\d.]+)$/u.exec(bounds) ?? [];
  const [least, most, number] = [Number(low), Number(high), Number(given)];
  const isAllowed = (value: number) =>
    (above === "<" ? value > least : value >= least) && (below === "<" ? value < most : value <= most);
  // where 1 is all of it, it is hardly meant for 1%
  const isWhole = Math.abs(number) === 1 && most === 1;
  const isSlip = most <= 1 && !isWhole && !isAllowed(number) && isAllowed(number / 100);
  return isSlip ? withoutNoise(number / 100) : null;
}
