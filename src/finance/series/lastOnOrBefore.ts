/**
 * Where in ascending ISO dates the last one on or before a day stands; −1 if all are later.
 *
 * @example lastOnOrBefore(["2022-10-31", "2022-11-30"], "2022-11-29") // 0
 */
export function lastOnOrBefore(dates: readonly string[], day: string): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
