/** Characters of a worksheet's name, at most; that for tables is far off. */
export const LONGEST = 31;

/**
 * A name that is not taken yet, for a worksheet or table: the wanted one, else with a number behind it.
 * Excel takes "Fund Facts" and "fund facts" for the same.
 *
 * @example freeName("Fund facts", ["fund facts", "Fund facts (2)"]) // "Fund facts (3)"
 */
export function freeName(
  wanted: string,
  taken: readonly string[],
  numbered: (n: number) => string = (n) => ` (${n})`,
): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const ending = n === 1 ? "" : numbered(n);
    const name = wanted.slice(0, LONGEST - ending.length) + ending;
    if (!names.has(name.toLowerCase())) return name;
  }
}
