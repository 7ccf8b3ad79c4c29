/**
 * Which way a figure has gone: whether it changed by more than a tolerance over some periods.
 *
 * @param change - last figure minus an earlier one, in any unit
 * @param tolerance - changes up to this, either way, are none; in the same unit
 * @returns 1 up, −1 down, 0 neither
 * @example trend(-0.004, 0.001) // -1
 * @example trend(0.0005, 0.001) // 0
 */
export function trend(change: number, tolerance: number): -1 | 0 | 1 {
  if (Math.abs(change) <= tolerance) return 0;
  return change < 0 ? -1 : 1;
}
