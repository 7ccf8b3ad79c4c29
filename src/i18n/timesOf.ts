/** How many times as large something is, in three digits that mean something: 100, 0.01, 1000000. */
export function timesOf(times: number): string {
  return String(Number(times.toPrecision(3)));
}
