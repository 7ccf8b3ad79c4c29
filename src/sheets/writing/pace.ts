/** A block of cells may take so long: a click on Cancel is then answered within twice that. */
const WANTED_MS = 80;
/** Smaller blocks save no time: what they take is the way to Excel and back. */
const LEAST_CELLS = 10_000;
const MOST_ROWS = 20_000;

/** How many rows to send at once, learnt from how long the last ones took. */
export interface Pace {
  readonly rows: () => number;
  /** Hears how long some rows took, in milliseconds. */
  readonly took: (rows: number, ms: number) => void;
  /** Hears that Excel found some rows too many. */
  readonly tooLarge: (rows: number) => void;
}

/** @param columns - of the block, at least 1 */
export function createPace(columns: number): Pace {
  let least = Math.max(1, Math.ceil(LEAST_CELLS / columns));
  let most = MOST_ROWS;
  let rows = least;
  const within = (wanted: number) => Math.max(least, Math.min(most, Math.round(wanted)));
  return {
    rows: () => rows,
    took(count, ms) {
      const step = Math.min(2, Math.max(0.5, WANTED_MS / Math.max(ms, 1)));
      rows = within(count * step);
    },
    tooLarge(count) {
      most = Math.max(1, Math.floor(count / 2));
      least = Math.min(least, most);
      rows = within(most);
    },
  };
}
