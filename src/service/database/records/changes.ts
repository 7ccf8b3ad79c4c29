/** Rows to be added so that what is known becomes what was read. */
export interface Changes {
  readonly dates: string[];
  readonly values: (number | null)[];
  readonly withdrawn: boolean[];
}

interface Dated {
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
}

/**
 * What a reading changes: new days, days with another value, and, where it is a whole history, days that it no longer
 * has. A reading of the same again changes nothing.
 *
 * @param noise - values are the same that differ by no more than this part of the known one
 */
export function changes(known: Dated, read: Dated, isWhole: boolean, noise = 0): Changes {
  const found: Changes = { dates: [], values: [], withdrawn: [] };
  const left = new Map(known.dates.map((date, i) => [date, known.values[i]!]));
  read.dates.forEach((date, i) => {
    const value = read.values[i]!;
    const isSame = left.has(date) && isSameValue(left.get(date)!, value, noise);
    left.delete(date);
    if (!isSame) add(found, date, value, false);
  });
  if (isWhole) for (const date of left.keys()) add(found, date, null, true);
  return found;
}

function isSameValue(known: number | null, read: number | null, noise: number): boolean {
  if (known === null || read === null) return known === read;
  return Math.abs(read - known) <= noise * Math.abs(known);
}

function add(to: Changes, date: string, value: number | null, isWithdrawn: boolean): void {
  to.dates.push(date);
  to.values.push(value);
  to.withdrawn.push(isWithdrawn);
}
