/** Most cells a function reads or gives back at once; Excel's own limit is 5 MB a call. */
export const MAX_CELLS = 100_000;
