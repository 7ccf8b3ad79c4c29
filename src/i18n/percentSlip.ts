import { withoutNoise } from "./withoutNoise.ts";

/**
 * The fraction that was meant where somebody typed per cent without the sign; null where that is not likely, or not
 * allowed either.
 *
 * @param bounds - what is allowed: "0 ≤ share ≤ 1"
 * @example percentSlip("70", "0 ≤ share ≤ 1") // "0.7"
 * @example percentSlip("0.2", "0 < cost < 0.03") // "0.002"
 */
export function percentSlip(given: string, bounds: string): string | null {
  const [, sign, end] = /([≤<]) ([\d.]+)$/u.exec(bounds) ?? [];
  const [most, number] = [Number(end), Number(given)];
  const isAllowed = (value: number) => (sign === "<" ? value < most : value <= most);
  // 1 is all of it, and hardly meant for 1%
  const isSlip = most <= 1 && number !== 1 && !isAllowed(number) && isAllowed(number / 100);
  return isSlip ? withoutNoise(number / 100) : null;
}
