/**
 * Ranks of figures, the smallest first; figures that tie share the mean of their places.
 *
 * @example ranks([10, 30, 20, 20]) // [1, 4, 2.5, 2.5]
 */
export function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const found = new Array<number>(values.length);
  for (let first = 0; first < order.length;) {
    let next = first + 1;
    while (next < order.length && values[order[next]!] === values[order[first]!]) next++;
    for (const i of order.slice(first, next)) found[i] = (first + 1 + next) / 2;
    first = next;
  }
  return found;
}
