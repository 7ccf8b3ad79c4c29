/** Clocks of replicas may differ by so many milliseconds. What was noted later than that from now was noted by a wrong clock. */
export const CLOCKS_DIFFER_MS = 60_000;
