/** One figure a run came to, and what was promised of it. */
export interface Figure {
  readonly measured: string;
  readonly figure: number;
  /** "MB", "ms"; empty where it is a number of things. */
  readonly unit: string;
  /** What the figure must be, as it is read: "≤ 1.5", "0". Null where nothing was promised. */
  readonly bound: string | null;
  /** Whether it is; null where nothing was promised. */
  readonly met: boolean | null;
}

/** What was seen, of which nothing was promised. */
export function seen(measured: string, figure: number, unit = ""): Figure {
  return { measured, figure, unit, bound: null, met: null };
}

/** What must not happen even once. */
export function never(measured: string, figure: number): Figure {
  return { measured, figure, unit: "", bound: "0", met: figure === 0 };
}

/** What must not be more. */
export function atMost(measured: string, figure: number, most: number, unit = ""): Figure {
  return { measured, figure, unit, bound: `≤ ${short(most)}`, met: figure <= most };
}

/** What must not be less. */
export function atLeast(measured: string, figure: number, least: number, unit = ""): Figure {
  return { measured, figure, unit, bound: `≥ ${short(least)}`, met: figure >= least };
}

/** A number as it is read: whole from a thousand on, else three digits that mean something. */
export function short(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1_000) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(3)));
}
