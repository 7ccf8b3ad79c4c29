/** Amounts are compared in parts of this size; finer prices have no common measure worth looking for. */
const PARTS = 1e4;
const LARGEST = 2 ** 52;

/**
 * The largest amount that all the amounts are multiples of, 0 if they have none of 1/10,000 or more. Whole lots
 * of such amounts can only ever add up to multiples of it, so what lies between two multiples cannot be spent.
 */
export function latticeOf(amounts: Iterable<number>): number {
  let common = 0;
  for (const amount of amounts) {
    const parts = Math.round(amount * PARTS);
    const isWhole = Math.abs(parts - amount * PARTS) <= 1e-9 * parts; // never so for NaN
    if (!isWhole || parts > LARGEST) return 0;
    if (Math.floor(parts / common) * common === parts) continue; // a remainder takes several times as long
    common = greatestCommonDivisor(common, parts);
    if (common <= 1) return 0;
  }
  return common / PARTS;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
